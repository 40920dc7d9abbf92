import type { TimelineDelayAnswer } from '../../../common/api/timeline';
import { formatDuration } from '../../text/format_duration';
import type { LoadedLane } from '../lanes/use_lane_buckets';
import { NoticeLine } from '../../shell/states/notice_line';
import { messages } from './messages';

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
  const interval = [...lanes.values()].at(-1)?.interval;
  if (!delay || interval === undefined || delay.p99 <= interval) return null;
  return (
    <NoticeLine tone="warning" icon="clock" testSubject="delayBanner">
      {messages.delayBanner({
        p99: inWords(delay.p99),
        measured: delay.measured.toLocaleString(),
        interval: inWords(interval),
      })}
    </NoticeLine>
  );
}

function inWords(milliseconds: number): string {
  return formatDuration(BigInt(Math.round(milliseconds)) * 1_000_000n);
}
