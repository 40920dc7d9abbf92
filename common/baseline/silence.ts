/** A node is not called silent before this, whatever its rate: Tetragon holds events, Filebeat backs off. */
const LEAST_SILENCE_MS = 10 * 60_000;

/** So many times its own longest usual gap. */
const USUAL_GAPS = 5;

const USUAL_SHARE = 0.99;

/** The gaps between moments at which events were seen; `times` in epoch milliseconds, any order. */
export function gapsBetween(times: readonly number[]): number[] {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted.slice(1).map((time, index) => time - (sorted[index] ?? time));
}

/**
 * How long a source may send nothing before it counts as silent: five times the 99th percentile of
 * its own gaps in the baseline, at least ten minutes. `resolution`: width in milliseconds of the
 * buckets that the times were counted in, below which no gap is known.
 */
export function silenceAfter(times: readonly number[], resolution = 0): number {
  const gaps = gapsBetween(times).toSorted((a, b) => a - b);
  const usual = gaps[Math.min(gaps.length - 1, Math.floor(USUAL_SHARE * gaps.length))] ?? 0;
  return Math.max(LEAST_SILENCE_MS, USUAL_GAPS * Math.max(usual, resolution));
}
