/** Above this ratio between longest and shortest span a linear bar shows the short ones as nothing. */
const LOGARITHMIC_FROM = 1_000;

/** The shortest share of the bar that is still seen: three pixels of 160. */
const SMALLEST_SHARE = 0.02;

export interface DurationScale {
  isLogarithmic: boolean;
  /** Share of the bar (0 to 1) for a duration in milliseconds. */
  share: (milliseconds: number) => number;
}

/**
 * One scale for all bars of a tree, from its durations in milliseconds. Logarithmic when they
 * differ by more than 1,000; durations of zero or below (clocks differ) take the smallest share.
 */
export function durationScale(durations: Iterable<number>): DurationScale {
  let shortest = Infinity;
  let longest = 0;
  for (const duration of durations) {
    if (!(duration > 0) || duration === Infinity) continue;
    if (duration < shortest) shortest = duration;
    if (duration > longest) longest = duration;
  }
  const isLogarithmic = longest / shortest > LOGARITHMIC_FROM;
  const exact = (milliseconds: number): number => {
    if (!(milliseconds > 0) || longest === 0) return 0;
    if (!isLogarithmic) return milliseconds / longest;
    return Math.log(milliseconds / shortest) / Math.log(longest / shortest);
  };
  return {
    isLogarithmic,
    share: (milliseconds) => Math.min(1, Math.max(SMALLEST_SHARE, exact(milliseconds))),
  };
}
