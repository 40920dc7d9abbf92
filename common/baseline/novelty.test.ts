import { expect, it } from 'vitest';
import { noveltyOf } from './novelty';

it.each([
  [0, 5_000, 'first_seen'],
  [3, 5_000, 'seen_before'],
  [0, 0, 'no_baseline'],
] as const)('%i of %i documents in the baseline: %s', (matching, recorded, novelty) => {
  expect(noveltyOf(matching, recorded)).toBe(novelty);
});
