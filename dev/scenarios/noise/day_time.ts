import { HOUR, MINUTE, SECOND } from '../relative_time';

/** The samples cover one day; the last moments are left for events still to be written. */
const FIRST = -24 * HOUR;
const LAST = -3 * SECOND;
const STEP = 10 * MINUTE;

/** Cumulated load at the end of each step: more at some hours of the day than at others. */
const CUMULATED = cumulatedLoad();

function cumulatedLoad(): readonly number[] {
  const sums = [0];
  for (let at = FIRST + STEP; at <= 0; at += STEP) {
    // Busiest four hours before `now`, calmest twelve hours earlier.
    const load = 1 + 0.6 * Math.cos(((at + 4 * HOUR) / (24 * HOUR)) * 2 * Math.PI);
    sums.push((sums.at(-1) ?? 0) + load);
  }
  return sums;
}

/** The time by which the given share (0 to 1) of the day's noise has happened; rises with the share. */
export function dayTime(share: number): number {
  const total = CUMULATED.at(-1) ?? 1;
  const wanted = share * total;
  let [low, high] = [0, CUMULATED.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((CUMULATED[middle] ?? 0) <= wanted) low = middle;
    else high = middle;
  }
  const [before = 0, after = total] = [CUMULATED[low], CUMULATED[high]];
  const at = FIRST + (low + (wanted - before) / (after - before)) * STEP;
  return Math.floor(Math.min(at, LAST));
}
