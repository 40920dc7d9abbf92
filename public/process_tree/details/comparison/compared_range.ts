import { RANGE_SLACK_MS } from '../../../../common/limits';
import { timeInMilliseconds } from '../../../text/format_time';

const HALF_A_DAY_MS = 43_200_000;

export interface ComparedRange {
  /** ISO 8601, absolute. */
  from: string;
  to: string;
  /** The reader chose it; else it is the day around the start of the process. */
  isChosen: boolean;
}

/**
 * Twelve hours before and after a start (RFC 3339), not beyond now; the last day without a start. The
 * process's own execution must be in it, and is stored some time after it started.
 */
export function dayAround(start: string | undefined, now: number): ComparedRange {
  const middle = start === undefined ? undefined : timeInMilliseconds(start);
  const to =
    middle === undefined
      ? now
      : Math.min(middle + HALF_A_DAY_MS, Math.max(now, middle + RANGE_SLACK_MS));
  return {
    from: new Date(to - 2 * HALF_A_DAY_MS).toISOString(),
    to: new Date(to).toISOString(),
    isChosen: false,
  };
}
