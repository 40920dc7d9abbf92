import { HISTOGRAM_BUCKETS } from '../../common/limits';
import type { Range } from '../elasticsearch/range';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Widths a reader can name, in milliseconds. */
const WIDTHS = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 7, 14, 30, 90, 180, 365].map((days) => days * DAY),
];

/** Width of one bar in milliseconds, so that at most `buckets` + 1 cover the range. */
export function barWidth({ from, to }: Range, buckets = HISTOGRAM_BUCKETS): number {
  const least = (to - from) / buckets;
  const year = 365 * DAY;
  return WIDTHS.find((width) => width >= least) ?? Math.ceil(least / year) * year;
}
