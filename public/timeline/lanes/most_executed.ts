import type { TimeSpan } from '../../../common/timeline/view';
import type { LoadedLane } from './use_lane_buckets';

/** Executions of the fullest bucket in sight of these lanes; at least 1. */
export function mostExecuted(
  keys: readonly string[],
  lanes: ReadonlyMap<string, LoadedLane>,
  { from, to }: TimeSpan,
): number {
  let most = 1;
  for (const key of keys) {
    const lane = lanes.get(key);
    for (const [time, count] of lane?.kinds.executed ?? []) {
      if (time + (lane?.interval ?? 0) > from && time <= to && count > most) most = count;
    }
  }
  return most;
}
