import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { CheckStatus } from '../../common/setup/checks';
import { verdictOf, type Verdict } from '../../common/setup/verdict';
import { useColors } from '../shell/theme';
import { useTimeFormat } from '../shell/time_range/use_time_format';
import { outcomesOf } from './outcomes';
import { StatusMark } from './status_mark';
import type { Checks } from './use_checks';
import { verdictSentence } from './verdict_sentence';

/** The overall state in one sentence, and when it was found. */
export function VerdictLine({ checks: { checks, startedAt } }: { checks: Checks }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const time = useTimeFormat();
  const verdict = verdictOf(outcomesOf(checks));
  const worst = checks.find(({ id }) => id === verdict.worst);
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
      <StatusMark status={markOf(verdict)} size={20} isDecorative />
      <strong
        css={css`
          font-size: 16px;
          line-height: 24px;
        `}
      >
        {verdictSentence(verdict, worst?.title)}
      </strong>
      <span
        css={css`
          color: ${colors.textSubdued};
          font-size: 12px;
        `}
      >
        {i18n.translate('tetragonInvestigator.setup.checkedAt', {
          defaultMessage: 'Checked at {time}',
          values: { time: time.format(startedAt) },
        })}
      </span>
    </div>
  );
}

function markOf({ state }: Verdict): CheckStatus | undefined {
  switch (state) {
    case 'running':
      return undefined;
    case 'broken':
      return 'failed';
    case 'degraded':
      return 'warning';
    case 'uncertain':
      return 'unknown';
    case 'works':
      return 'passed';
  }
}
