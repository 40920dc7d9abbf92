import { MIN_SILENCE_MS, SILENCE_FACTOR } from '../limits';

/**
 * Milliseconds without an event after which a node is silent: five times the 99th percentile of its
 * own gaps in the baseline, at least ten minutes. `undefined` where there is no gap to learn from.
 * Tetragon sends no heartbeat, so a quiet node is not yet a silent one.
 */
export function silenceThreshold(gapPercentile99: number | undefined): number | undefined {
  if (gapPercentile99 === undefined || !Number.isFinite(gapPercentile99)) return undefined;
  return Math.max(SILENCE_FACTOR * gapPercentile99, MIN_SILENCE_MS);
}

/** True when the last event (epoch ms) is longer ago than the node's own threshold allows. */
export function isSilent(
  lastEvent: number,
  now: number,
  gapPercentile99: number | undefined,
): boolean {
  const threshold = silenceThreshold(gapPercentile99);
  return threshold !== undefined && now - lastEvent > threshold;
}

/**
 * The gap (ms) that 99 of 100 gaps between neighbouring times do not exceed (nearest rank).
 * `undefined` for fewer than two times; their order does not matter.
 */
export function gapPercentile99(times: readonly number[]): number | undefined {
  const sorted = [...times].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((time, index) => time - sorted[index]!);
  gaps.sort((a, b) => a - b);
  return gaps[Math.ceil(gaps.length * 0.99) - 1];
}
