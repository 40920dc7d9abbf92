import { EuiButtonIcon } from '@elastic/eui';
import { tabStop } from '../../grid/tab_stop';
import type { ProcessCellProperties } from './process_cell_properties';
import { MAX_INDENTED_LEVELS } from '../table/row_sizes';
import { messages } from './messages';

/** What can be done with a row beside opening it: its siblings, and beginning the view with it. */
export function RowActions({
  line,
  task,
  model,
  styles,
  isActive,
  siblingsLeftOut,
  onFocusHere,
  onLoadChildren,
}: ProcessCellProperties) {
  const isDeep = line.level > MAX_INDENTED_LEVELS;
  const canFocus = line.hasChildren && line.level > 1 && model.focus !== line.task;
  return (
    <>
      {siblingsLeftOut > 0 && (
        <button
          type="button"
          tabIndex={tabStop(isActive)}
          css={[styles.chip, styles.stages]}
          title={messages.siblingsTitle()}
          data-test-subj="loadSiblings"
          onClick={() => onLoadChildren(task.parent)}
        >
          {messages.siblings({ count: siblingsLeftOut })}
        </button>
      )}
      {canFocus && (
        <span css={!isDeep && styles.action}>
          <EuiButtonIcon
            iconType="bullseye"
            size="xs"
            color="text"
            tabIndex={tabStop(isActive)}
            title={messages.focusHere()}
            aria-label={messages.focusHere()}
            data-test-subj="focusHere"
            onClick={() => onFocusHere(line.execId)}
          />
        </span>
      )}
    </>
  );
}
