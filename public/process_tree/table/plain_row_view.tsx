import { EuiButtonEmpty, EuiLoadingSpinner } from '@elastic/eui';
import { MAX_CHILDREN_PAGE } from '../../../common/limits';
import { shownStage } from '../../../common/process_tree/tasks';
import type { MoreRow, WaitingRow } from '../../../common/process_tree/visible_rows';
import { shownText } from '../../text/shown_text';
import { nameOfBinary } from '../model/ending';
import { RowFrame } from './row_frame';
import { indentOf } from './row_sizes';
import { unnamed } from '../story_line';
import type { TreeModel } from '../model/tree_model';
import type { TreeStyles } from './tree_styles';
import { messages } from './messages';

/** A row that is no process: children still to be loaded, or arguments on their way. */
export function PlainRowView({
  line,
  index,
  model,
  isActive,
  isLoading,
  styles,
  onLoadChildren,
}: {
  line: MoreRow | WaitingRow;
  index: number;
  model: TreeModel;
  isActive: boolean;
  /** More children are on their way. */
  isLoading: boolean;
  styles: TreeStyles;
  onLoadChildren: (task: number) => void;
}) {
  return (
    <RowFrame
      line={line}
      index={index}
      isSelected={false}
      isActive={isActive}
      styles={styles}
      look={styles.subdued}
      testSubject={line.kind === 'more' ? 'treeMore' : 'treeWaiting'}
    >
      <div role="gridcell" tabIndex={-1} css={styles.process} style={{ gridColumn: '1 / -1' }}>
        <span css={styles.guides} style={{ width: indentOf(line.level) }} />
        <span css={styles.twisty}>
          {(isLoading || line.kind === 'waiting') && <EuiLoadingSpinner size="s" />}
        </span>
        {line.kind === 'waiting' ? (
          <em>{messages.waiting()}</em>
        ) : (
          <>
            <em>{moreText(line, nameOfParent(model, line))}</em>
            <EuiButtonEmpty
              size="xs"
              flush="both"
              isDisabled={isLoading}
              tabIndex={isActive ? 0 : -1}
              onClick={() => onLoadChildren(line.task)}
              data-test-subj="loadMore"
            >
              {loadText(Math.min(MAX_CHILDREN_PAGE, line.total - line.shown))}
            </EuiButtonEmpty>
          </>
        )}
      </div>
    </RowFrame>
  );
}

function nameOfParent({ tree }: TreeModel, { task: index }: MoreRow): string {
  const task = tree.tasks[index];
  const { binary, pid } = task ? shownStage(task) : {};
  return binary === undefined ? unnamed(pid) : shownText(nameOfBinary(binary), 60);
}

function moreText({ shown, total }: MoreRow, name: string): string {
  return messages.moreChildren({
    shown: shown.toLocaleString(),
    total: total.toLocaleString(),
    name,
  });
}

function loadText(count: number): string {
  return messages.loadMore({ count: count.toLocaleString() });
}
