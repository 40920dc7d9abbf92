import { EuiButtonEmpty, EuiIcon, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { shownStage } from '../../common/process_tree/tasks';
import { useColors } from '../shell/theme';
import { CutLine } from '../text/cut_line';
import { nameOfBinary } from './model/ending';
import { unnamed } from './story_line';
import { ancestorsOf } from './model/task_facts';
import type { TreeModel } from './model/tree_model';
import { messages } from './messages';

/** The view begins below the top: with which process, how far down, and the ways back up. */
export function FocusLine({
  model: { tree, focus },
  onFocus,
}: {
  model: TreeModel;
  onFocus: (execId: string | undefined) => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const task = focus === undefined ? undefined : tree.tasks[focus];
  if (focus === undefined || !task) return null;
  const { binary, pid } = shownStage(task);
  const above = ancestorsOf(tree, focus);
  const parent = tree.tasks[task.parent];
  return (
    <div
      data-test-subj="focusLine"
      css={css`
        display: flex;
        flex: none;
        align-items: center;
        gap: ${euiTheme.size.s};
        height: 28px;
        padding: 0 ${euiTheme.size.base};
        border-bottom: 1px solid ${colors.border};
        background: ${colors.backgroundSubdued};
        font-size: 12px;
        white-space: nowrap;
      `}
    >
      <EuiIcon type="bullseye" size="s" aria-hidden />
      <span>{messages.focusTitle()}</span>
      <strong css={{ minWidth: 0, fontFamily: euiTheme.font.familyCode }}>
        <CutLine
          text={binary === undefined ? unnamed(pid) : nameOfBinary(binary)}
          title={binary ?? ''}
        />
      </strong>
      <span css={{ color: colors.textSubdued }}>{messages.depth({ count: above.length })}</span>
      {parent && (
        <EuiButtonEmpty
          size="xs"
          iconType="sortUp"
          onClick={() => onFocus(shownStage(parent).execId)}
          data-test-subj="focusUp"
        >
          {messages.up()}
        </EuiButtonEmpty>
      )}
      <EuiButtonEmpty size="xs" onClick={() => onFocus(undefined)} data-test-subj="focusWholeTree">
        {messages.whole()}
      </EuiButtonEmpty>
    </div>
  );
}
