import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { type CheckId } from '../../../common/setup/all_checks';
import { HOPS, type CheckStatus, type Hop } from '../../../common/setup/check_status';
import { hopStatus } from '../../../common/setup/verdict';
import { useColors } from '../../shell/theme';
import { shownText } from '../../text/shown_text';
import { StatusMark } from '../status_mark';
import { describeConclusion } from '../../checks/describe_check';
import { hopWord, statusWord } from '../../checks/check_labels';
import type { CheckState } from '../../checks/use_checks';
import { messages } from '../messages';

/** The way of an event from the kernel to the reader in one line; a click shows the hop's worst check. */
export function HopLine({
  checks,
  selected,
  onSelect,
}: {
  checks: readonly CheckState[];
  selected: CheckId | undefined;
  onSelect: (id: CheckId) => void;
}) {
  const { euiTheme } = useEuiTheme();
  return (
    <ol
      aria-label={messages.hops()}
      css={css`
        display: flex;
        flex: none;
        gap: ${euiTheme.size.xs};
        padding: 0 ${euiTheme.size.base} ${euiTheme.size.s};
        overflow-x: auto;
      `}
    >
      {HOPS.map((hop, index) => {
        const own = checks.filter((check) => check.hop === hop);
        const status = hopStatus(own);
        const worst = worstOf(own, status);
        const short = worst?.answer && describeConclusion(worst.answer).short;
        return (
          <li
            key={hop}
            css={css`
              display: flex;
              flex: 1 1 0;
              align-items: center;
              min-width: 96px;
            `}
          >
            {index > 0 && <Connector />}
            <HopButton
              hop={hop}
              status={status}
              shown={short ?? statusWord(status)}
              isSelected={own.some(({ id }) => id === selected)}
              onClick={() => worst && onSelect(worst.id)}
            />
          </li>
        );
      })}
    </ol>
  );
}

/** The check that gave the hop its status, or the first that will. */
function worstOf(
  own: readonly CheckState[],
  status: CheckStatus | undefined,
): CheckState | undefined {
  return own.find((check) => status !== undefined && check.status === status) ?? own[0];
}

function Connector() {
  const colors = useColors();
  return (
    <svg
      width={10}
      height={10}
      viewBox="0 0 10 10"
      aria-hidden
      css={css`
        flex: none;
        margin-right: 2px;
      `}
    >
      <path d="M3 1.5 6.5 5 3 8.5" fill="none" stroke={colors.textSubdued} strokeWidth={1.2} />
    </svg>
  );
}

function HopButton({
  hop,
  status,
  shown,
  isSelected,
  onClick,
}: {
  hop: Hop;
  status: CheckStatus | undefined;
  shown: string;
  isSelected: boolean;
  onClick: () => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <button
      type="button"
      onClick={onClick}
      aria-pressed={isSelected}
      title={`${hopWord(hop)}: ${shownText(shown)}`}
      data-test-subj={`setupHop-${hop}`}
      css={css`
        display: flex;
        flex: 1;
        align-items: center;
        gap: 6px;
        min-width: 0;
        height: 40px;
        padding: 0 ${euiTheme.size.xs};
        border-radius: ${euiTheme.border.radius.small};
        background: ${isSelected ? colors.backgroundSelected : 'transparent'};
        text-align: left;
        &:hover {
          background: ${colors.backgroundHover};
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
          min-width: 0;
        `}
      >
        <span css={[lineCss, { fontSize: 12, fontWeight: 600 }]}>{hopWord(hop)}</span>
        <span css={[lineCss, { fontSize: 11, color: colors.textSubdued }]}>{shownText(shown)}</span>
      </span>
    </button>
  );
}

const lineCss = css`
  display: block;
  overflow: hidden;
  line-height: 16px;
  white-space: nowrap;
  text-overflow: ellipsis;
`;
