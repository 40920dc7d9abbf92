const SECOND = 1_000;
let printed = { second: NaN, head: '' };

/**
 * Epoch milliseconds as RFC 3339 text in UTC with three decimals; `undefined` for what no date can
 * hold. Times in order of a tree share their second, which is printed once for all of them.
 */
export function printMilliseconds(time: number): string | undefined {
  const second = Math.floor(time / SECOND);
  if (second !== printed.second) {
    const date = new Date(second * SECOND);
    if (Number.isNaN(date.getTime())) return undefined;
    printed = { second, head: date.toISOString().slice(0, -4) };
  }
  const rest = Math.floor(time - second * SECOND);
  return `${printed.head}${rest < 10 ? '00' : rest < 100 ? '0' : ''}${rest}Z`;
}
