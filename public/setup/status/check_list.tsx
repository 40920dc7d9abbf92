import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { CheckId } from '../../../common/setup/all_checks';
import { useColors } from '../../shell/theme';
import { shownText } from '../../text/shown_text';
import { StatusMark } from '../status_mark';
import { describeConclusion, checkTitle } from '../../checks/describe_check';
import { hopWord, statusWord } from '../../checks/check_labels';
import { messages } from '../messages';
import type { CheckState } from '../../checks/use_checks';

/** One row a check: mark, title, its hop and its number. */
export function CheckList({
  checks,
  selected,
  onSelect,
}: {
  checks: readonly CheckState[];
  selected: CheckId;
  onSelect: (id: CheckId) => void;
}) {
  return (
    <ul
      aria-label={messages.checks()}
      data-test-subj="setupChecks"
      css={css`
        flex: 0 0 320px;
        min-width: 0;
        overflow-y: auto;
      `}
    >
      {checks.map((check) => (
        <li key={check.id}>
          <CheckRow
            check={check}
            isSelected={check.id === selected}
            onClick={() => onSelect(check.id)}
          />
        </li>
      ))}
    </ul>
  );
}

function CheckRow({
  check,
  isSelected,
  onClick,
}: {
  check: CheckState;
  isSelected: boolean;
  onClick: () => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const { id, status, isRunning } = check;
  return (
    <button
      type="button"
      onClick={onClick}
      aria-current={isSelected}
      aria-busy={isRunning}
      data-test-subj={`setupCheckRow-${id}`}
      css={css`
        display: flex;
        align-items: center;
        gap: ${euiTheme.size.s};
        width: 100%;
        height: 36px;
        padding: 0 ${euiTheme.size.base};
        border-bottom: 1px solid ${colors.border};
        background: ${isSelected ? colors.backgroundSelected : 'transparent'};
        box-shadow: ${isSelected ? `inset 2px 0 0 ${colors.primary}` : 'none'};
        font-size: 13px;
        text-align: left;
        &:hover {
          background: ${isSelected ? colors.backgroundSelected : colors.backgroundHover};
        }
        &:focus-visible {
          outline: 2px solid ${colors.primary};
          outline-offset: -2px;
        }
      `}
    >
      <StatusMark status={status} />
      <span
        css={css`
          flex: 1;
          min-width: 0;
          overflow: hidden;
          white-space: nowrap;
          text-overflow: ellipsis;
          font-weight: ${isSelected ? euiTheme.font.weight.semiBold : euiTheme.font.weight.regular};
        `}
      >
        {checkTitle(id)}
      </span>
      <span
        css={css`
          max-width: 130px;
          overflow: hidden;
          color: ${colors.textSubdued};
          font-size: 12px;
          font-variant-numeric: tabular-nums;
          white-space: nowrap;
          text-overflow: ellipsis;
        `}
      >
        {shownText(shortWords(check))}
      </span>
    </button>
  );
}

/** What the check found, its status, or its hop while it runs for the first time. */
function shortWords({ answer, status, hop }: CheckState): string {
  if (!answer || !status) return hopWord(hop);
  const word = status === 'not_visible' ? messages.notVisibleShort() : statusWord(status);
  return describeConclusion(answer).short ?? word.toLowerCase();
}
