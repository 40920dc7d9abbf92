import { EuiIcon, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { TimelineDelayAnswer } from '../../common/api/timeline';
import { useColors } from '../shell/theme';
import { formatDuration } from '../text/format_duration';
import type { LoadedLane } from './lane_loader';

/**
 * Lanes count by @timestamp. Where events were stored later than one bucket after they happened,
 * what is seen side by side did not happen side by side, and the page must say so.
 */
export function DelayBanner({
  delay,
  lanes,
}: {
  delay: TimelineDelayAnswer['delay'];
  lanes: ReadonlyMap<string, LoadedLane>;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const interval = [...lanes.values()].at(-1)?.interval;
  if (!delay || interval === undefined || delay.p99 <= interval) return null;
  return (
    <div
      role="status"
      data-test-subj="delayBanner"
      css={css`
        flex: none;
        padding: ${euiTheme.size.xs} ${euiTheme.size.base};
        border-bottom: ${euiTheme.border.thin};
        background: ${colors.backgroundWarning};
        color: ${colors.textWarning};
        font-size: 12px;
        line-height: 20px;
      `}
    >
      <EuiIcon type="clock" size="s" aria-hidden />{' '}
      {i18n.translate('tetragonInvestigator.timeline.delayBanner', {
        defaultMessage:
          'Events were stored up to {p99} after they happened (99% of {measured} measured), and a bar is {interval} wide: lanes show when events were stored (@timestamp), not when they happened.',
        values: {
          p99: inWords(delay.p99),
          measured: delay.measured.toLocaleString(),
          interval: inWords(interval),
        },
      })}
    </div>
  );
}

function inWords(milliseconds: number): string {
  return formatDuration(BigInt(Math.round(milliseconds)) * 1_000_000n);
}
