import { EuiButton, EuiSelect } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import { ReportMenu } from './report_menu';
import { HOURS } from './setup_parameters';
import type { Checks } from './use_checks';

/** How far back, the report, and the way to check again. */
export function SetupActions({
  checks,
  hours,
  onHours,
}: {
  checks: Checks;
  hours: number;
  onHours: (hours: number) => void;
}) {
  const isRunning = checks.checks.some((check) => check.isRunning);
  return (
    <div
      css={css`
        display: flex;
        flex: none;
        align-items: center;
        gap: 8px;
        > * {
          flex: none;
        }
      `}
    >
      <div css={{ width: 152 }}>
        <EuiSelect
          compressed
          aria-label={i18n.translate('tetragonInvestigator.setup.hoursLabel', {
            defaultMessage: 'Events of',
          })}
          value={String(hours)}
          onChange={({ target }) => onHours(Number(target.value))}
          options={HOURS.map((value) => ({ value: String(value), text: hoursWord(value) }))}
          data-test-subj="setupHours"
        />
      </div>
      <ReportMenu checks={checks} hours={hours} />
      <EuiButton
        size="s"
        iconType="refresh"
        isLoading={isRunning}
        onClick={checks.runAgain}
        data-test-subj="setupRunAgain"
      >
        {i18n.translate('tetragonInvestigator.setup.runAgain', { defaultMessage: 'Run again' })}
      </EuiButton>
    </div>
  );
}

function hoursWord(hours: number): string {
  return hours < 48
    ? i18n.translate('tetragonInvestigator.setup.lastHours', {
        defaultMessage: 'Last {hours, plural, one {hour} other {# hours}}',
        values: { hours },
      })
    : i18n.translate('tetragonInvestigator.setup.lastDays', {
        defaultMessage: 'Last {days} days',
        values: { days: hours / 24 },
      });
}
