import { gapPercentile99, silenceThreshold } from '../../../common/baseline/silence';
import type { TimeSpan } from '../../../common/timeline/view';
import type { LoadedLane } from '../lanes/use_lane_buckets';

/**
 * Since when (epoch milliseconds) a node tells nothing, held against its own gaps in view;
 * `undefined` where it is not unusually long, or the end of the range is not in view.
 */
export function quietSince(
  { interval, kinds }: LoadedLane,
  view: TimeSpan,
  until: number,
): number | undefined {
  if (view.to < until) return undefined;
  const times = [
    ...new Set(Object.values(kinds).flatMap((buckets) => buckets.map(([time]) => time))),
  ];
  const threshold = silenceThreshold(gapPercentile99(times));
  if (threshold === undefined) return undefined;
  const since = Math.max(...times) + interval;
  return until - since > threshold ? since : undefined;
}
