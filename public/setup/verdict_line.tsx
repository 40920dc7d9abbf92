import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { CheckStatus } from '../../common/setup/checks';
import { verdictOf, type Verdict } from '../../common/setup/verdict';
import { useColors } from '../shell/theme';
import { useTimeFormat } from '../shell/use_time_format';
import { outcomesOf } from './outcomes';
import { StatusMark } from './status_mark';
import type { Checks } from './use_checks';

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
        {sentenceOf(verdict, worst?.title)}
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

/** `worst`: title of the check to look at first. */
export function sentenceOf({ state, counts, running }: Verdict, worst = ''): string {
  switch (state) {
    case 'running':
      return i18n.translate('tetragonInvestigator.setup.verdictRunning', {
        defaultMessage: '{count, plural, one {# check} other {# checks}} still running',
        values: { count: running },
      });
    case 'broken':
      return i18n.translate('tetragonInvestigator.setup.verdictBroken', {
        defaultMessage:
          'Something is broken: {count, plural, one {# check fails} other {# checks fail}}, first “{worst}”',
        values: { count: counts.failed, worst },
      });
    case 'degraded':
      return i18n.translate('tetragonInvestigator.setup.verdictDegraded', {
        defaultMessage:
          'It works, with {count, plural, one {# warning} other {# warnings}}: first “{worst}”',
        values: { count: counts.warning, worst },
      });
    case 'uncertain':
      return i18n.translate('tetragonInvestigator.setup.verdictUncertain', {
        defaultMessage:
          'Nothing wrong was found, but {count, plural, one {# check} other {# checks}} could not tell',
        values: { count: counts.unknown },
      });
    case 'works':
      return i18n.translate('tetragonInvestigator.setup.verdictWorks', {
        defaultMessage: 'It works: {count, plural, one {# check} other {# checks}} passed',
        values: { count: counts.passed },
      });
  }
}
