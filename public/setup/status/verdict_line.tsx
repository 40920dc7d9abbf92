import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { CheckStatus } from '../../../common/setup/check_status';
import { verdictOf, type Verdict } from '../../../common/setup/verdict';
import { useColors } from '../../shell/theme';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import { StatusMark } from '../status_mark';
import type { Checks } from '../../checks/use_checks';
import { describeVerdict } from '../describe_verdict';
import { messages } from '../messages';

/** The overall state in one sentence, and when it was found. */
export function VerdictLine({ checks: { checks, startedAt } }: { checks: Checks }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const time = useTimeFormat();
  const verdict = verdictOf(checks);
  return (
    <div
      role="status"
      data-test-subj={`setupVerdict-${verdict.state}`}
      css={css`
        display: flex;
        flex: none;
        align-items: center;
        gap: ${euiTheme.size.s};
        padding: ${euiTheme.size.m} ${euiTheme.size.base} ${euiTheme.size.s};
      `}
    >
      <StatusMark status={MARKS[verdict.state]} size={20} isDecorative />
      <strong
        css={css`
          font-size: 16px;
          line-height: 24px;
        `}
      >
        {describeVerdict(verdict)}
      </strong>
      <span
        css={css`
          color: ${colors.textSubdued};
          font-size: 12px;
        `}
      >
        {messages.checkedAt({ time: time.format(startedAt) })}
      </span>
    </div>
  );
}

const MARKS: Readonly<Record<Verdict['state'], CheckStatus | undefined>> = {
  running: undefined,
  broken: 'failed',
  degraded: 'warning',
  uncertain: 'unknown',
  works: 'passed',
};
