/** How late events were stored: milliseconds from an event's own time to its @timestamp. */
export interface Delay {
  measured: number;
  median: number;
  p99: number;
  largest: number;
}

/**
 * Reads delays in milliseconds, in any order. A negative one (a clock that was set back) counts as
 * what it is. `undefined` when nothing was measured.
 */
export function delayOf(delays: readonly number[]): Delay | undefined {
  const ordered = [...delays].sort((a, b) => a - b);
  const largest = ordered.at(-1);
  if (largest === undefined) return undefined;
  return {
    measured: ordered.length,
    median: percentile(ordered, 0.5),
    p99: percentile(ordered, 0.99),
    largest,
  };
}

/** The smallest value that at least this share of all values does not exceed. */
function percentile(ordered: readonly number[], share: number): number {
  return ordered[Math.max(0, Math.ceil(ordered.length * share) - 1)] ?? 0;
}
