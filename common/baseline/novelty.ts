/**
 * Whether something was there before the range:
 * `first_seen` not in the baseline; `seen_before` in it; `no_baseline` where nothing at all was
 * recorded in the baseline, so that everything would look new.
 */
export type Novelty = 'first_seen' | 'seen_before' | 'no_baseline';

/** Both numbers are documents in the baseline: those that fit, and those there are. */
export function noveltyOf(matching: number, recorded: number): Novelty {
  if (matching > 0) return 'seen_before';
  return recorded > 0 ? 'first_seen' : 'no_baseline';
}
