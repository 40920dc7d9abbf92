import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { CheckId } from '../../common/setup/checks';
import { useColors } from '../shell/theme';
import { shownText } from '../text/shown_text';
import { StatusMark } from './status_mark';
import { hopWord, statusWord } from './status_words';
import type { CheckState } from './use_checks';

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
      aria-label={i18n.translate('tetragonInvestigator.setup.checks', {
        defaultMessage: 'Checks, failed first',
      })}
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
  check: { id, title, hop, answer, isRunning },
  isSelected,
  onClick,
}: {
  check: CheckState;
  isSelected: boolean;
  onClick: () => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
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
      <StatusMark status={answer?.status} />
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
        {title}
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
        {shownText(answer?.number ?? (answer ? shortWord(answer.status) : hopWord(hop)))}
      </span>
    </button>
  );
}

/** The long one does not fit into a row. */
function shortWord(status: NonNullable<CheckState['answer']>['status']): string {
  return status === 'not_visible'
    ? i18n.translate('tetragonInvestigator.setup.notVisibleShort', {
        defaultMessage: 'not visible',
      })
    : statusWord(status).toLowerCase();
}
