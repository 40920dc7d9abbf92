import type { ProcessNode } from '../../../common/api/process_tree';
import { tabStop } from '../../grid/tab_stop';
import { shownText } from '../../text/shown_text';
import { nameOfBinary } from '../model/ending';
import { isGhost } from './known_words';
import type { TreeStyles } from '../table/tree_styles';
import { messages } from './messages';

/** Names of earlier images in one chip; the rest is counted. */
const NAMED = 2;

/** What ran in this PID before: `sh → env →`. Shows or hides those images as rows of their own. */
export function StageChip({
  earlier,
  isShown,
  isReachable,
  styles,
  onToggle,
}: {
  earlier: readonly ProcessNode[];
  isShown: boolean;
  isReachable: boolean;
  styles: TreeStyles;
  onToggle: () => void;
}) {
  const left = earlier.length - NAMED;
  const names = earlier.slice(0, NAMED).map(nameOfStage);
  return (
    <button
      type="button"
      tabIndex={tabStop(isReachable)}
      aria-expanded={isShown}
      css={[styles.chip, styles.stages]}
      data-test-subj="toggleStages"
      title={messages.stagesTitle({ count: earlier.length })}
      onClick={onToggle}
    >
      {names.map((name) => `${name} → `).join('')}
      {left > 0 && `+${left} → `}
    </button>
  );
}

/** A stage without an exec document only forked: it still was its parent's image. */
function nameOfStage({ binary, known }: ProcessNode): string {
  if (binary === undefined || (known !== 'exec' && !isGhost(known))) {
    return messages.fork();
  }
  return shownText(nameOfBinary(binary), 20);
}
