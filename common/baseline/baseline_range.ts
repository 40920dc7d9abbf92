import { MIN_BASELINE_MS } from '../limits';

/** Both ends inclusive, in epoch milliseconds. */
export interface TimeSpan {
  from: number;
  to: number;
}

/**
 * What a range is compared with: the range of equal length before it, at least 24 hours. It ends a
 * millisecond before the range starts, since both ends of either count.
 */
export function baselineRange({ from, to }: TimeSpan): TimeSpan {
  return { from: from - Math.max(to - from, MIN_BASELINE_MS), to: from - 1 };
}

/** Length of a baseline in milliseconds, for the sentence that names it: "not in the 24 h before". */
export function baselineLength(range: TimeSpan): number {
  return range.from - baselineRange(range).from;
}
