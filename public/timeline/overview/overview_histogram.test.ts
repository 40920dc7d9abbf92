import { expect, it } from 'vitest';
import { overviewHistogram } from './overview_histogram';

it('adds kinds up to sorts, and every document counts once', () => {
  const { buckets, totals } = overviewHistogram({
    interval: 10,
    kinds: {
      executed: [
        [10, 3],
        [20, 1],
      ],
      reread: [[10, 2]],
      ended: [[20, 1]],
      signalled: [[20, 1]],
      killed: [[20, 1]],
      observed: [[0, 4]],
      other: [[0, 1]],
    },
  });
  expect(buckets.map(({ time, documents }) => [time, documents])).toEqual([
    [0, 5],
    [10, 5],
    [20, 4],
  ]);
  expect(buckets[2]?.counts).toEqual({ enforced: 1, executed: 1, exits: 2, observed: 0, other: 0 });
  expect(totals).toEqual({ enforced: 1, executed: 4, exits: 2, observed: 4, other: 3, reread: 2 });
});
