import { EuiButton, EuiSelect } from '@elastic/eui';
import { css } from '@emotion/react';
import { ReportMenu } from './report/report_menu';
import { HOURS } from './setup_parameters';
import type { Checks } from '../checks/use_checks';
import { messages } from './messages';

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
          aria-label={messages.hoursLabel()}
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
        {messages.runAgain()}
      </EuiButton>
    </div>
  );
}

function hoursWord(hours: number): string {
  return hours < 48 ? messages.lastHours({ hours }) : messages.lastDays({ days: hours / 24 });
}
