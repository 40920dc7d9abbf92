import { parseNanoseconds } from '../../common/time/nanoseconds';

/** Nanoseconds between two RFC 3339 texts; `undefined` when one is missing or is no time. */
export function durationBetween(
  start: string | undefined,
  end: string | undefined,
): bigint | undefined {
  const from = start === undefined ? undefined : parseNanoseconds(start);
  const to = end === undefined ? undefined : parseNanoseconds(end);
  return from === undefined || to === undefined ? undefined : to - from;
}

const UNITS = [
  ['d', 86_400_000_000_000n, 'h', 3_600_000_000_000n],
  ['h', 3_600_000_000_000n, 'min', 60_000_000_000n],
  ['min', 60_000_000_000n, 's', 1_000_000_000n],
] as const;

const SMALL_UNITS = [
  ['s', 1_000_000_000],
  ['ms', 1_000_000],
  ['µs', 1_000],
] as const;

/**
 * Two units or three digits at most: `340 µs`, `12.3 ms`, `4.2 s`, `3 min 12 s`, `2 d 4 h`. A
 * negative one keeps its sign: wall clocks jump, and hiding that would be a guess.
 */
export function formatDuration(nanoseconds: bigint): string {
  if (nanoseconds < 0n) return `−${formatDuration(-nanoseconds)}`;
  for (const [unit, size, smallerUnit, smallerSize] of UNITS) {
    if (nanoseconds < size) continue;
    const rest = (nanoseconds % size) / smallerSize;
    return `${nanoseconds / size} ${unit}${rest > 0n ? ` ${rest} ${smallerUnit}` : ''}`;
  }
  const value = Number(nanoseconds);
  for (const [unit, size] of SMALL_UNITS) {
    if (value >= size) return `${threeDigits(value / size)} ${unit}`;
  }
  return `${value} ns`;
}

/** Rounds down, so that 59.99 s does not become a minute that has not passed. */
function threeDigits(value: number): string {
  const decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  const factor = 10 ** decimals;
  return String(Math.floor(value * factor) / factor);
}

/** The same of milliseconds. */
export function formatMilliseconds(milliseconds: number): string {
  return formatDuration(BigInt(Math.round(milliseconds)) * 1_000_000n);
}
