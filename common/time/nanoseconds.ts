/**
 * Times of Tetragon events: RFC 3339 text with 0 to 9 decimals, in UTC. Text must not be compared
 * (`…37.15Z` sorts before `…37Z`), and a Date holds only milliseconds.
 */
const RFC3339 =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9})\d*)?([Zz]|[+-]\d{2}:?\d{2})$/;

/** Nanoseconds since 1970 of an RFC 3339 text, or `undefined` when it is none. */
export function parseNanoseconds(text: string): bigint | undefined {
  const match = RFC3339.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, fraction = '', zone = 'Z'] = match;
  const wholeSeconds = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}${zone.toUpperCase()}`,
  );
  if (Number.isNaN(wholeSeconds)) return undefined;
  return BigInt(wholeSeconds) * 1_000_000n + BigInt(fraction.padEnd(9, '0'));
}

/** RFC 3339 text in UTC with nine decimals, as Tetragon writes it. */
export function printNanoseconds(time: bigint): string {
  const milliseconds = time / 1_000_000n - (time % 1_000_000n < 0n ? 1n : 0n);
  const rest = time - milliseconds * 1_000_000n;
  const head = new Date(Number(milliseconds)).toISOString().slice(0, -1);
  return `${head}${String(rest).padStart(6, '0')}Z`;
}

/** Orders two RFC 3339 texts by time; texts that are no times come last, in their own order. */
export function compareTimes(a: string | undefined, b: string | undefined): number {
  const left = a === undefined ? undefined : parseNanoseconds(a);
  const right = b === undefined ? undefined : parseNanoseconds(b);
  if (left === undefined || right === undefined) {
    return Number(left === undefined) - Number(right === undefined);
  }
  return left < right ? -1 : left > right ? 1 : 0;
}
