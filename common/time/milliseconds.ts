const SECOND = 1_000;
/** The last millisecond a Date can hold, either side of the epoch (ECMA-262, Time Values and Time Range). */
const FARTHEST = 8.64e15;
const THOUSANDTHS = Array.from(
  { length: SECOND },
  (_, rest) => `${String(rest).padStart(3, '0')}Z`,
);

/** The second printed last, no more. */
let printed = { second: NaN, head: '' };

/**
 * Epoch milliseconds as RFC 3339 text in UTC with three decimals; `undefined` for what no date can
 * hold. Times in order of a tree share their second, which is printed once for all of them.
 */
export function printMilliseconds(time: number): string | undefined {
  if (!(Math.abs(time) <= FARTHEST)) return undefined;
  const second = Math.floor(time / SECOND);
  if (second !== printed.second) {
    printed = { second, head: new Date(second * SECOND).toISOString().slice(0, -4) };
  }
  return printed.head + THOUSANDTHS[Math.floor(time - second * SECOND)]!;
}
