import { describe, expect, it } from 'vitest';
import { incompleteReasons } from './incomplete';

const WHOLE = { timed_out: false, _shards: { total: 4, successful: 4, skipped: 2, failed: 0 } };

describe('incompleteReasons', () => {
  it('finds nothing in a whole answer, or in none', () => {
    expect(incompleteReasons(WHOLE, 1_000)).toEqual([]);
    expect(incompleteReasons(undefined, 1_000)).toEqual([]);
  });

  it('says what timed out and which shards failed, with numbers and the first reason', () => {
    const answer = {
      timed_out: true,
      _shards: {
        total: 10,
        failed: 2,
        failures: [{ reason: { type: 'node_not_connected_exception', reason: 'gone\naway' } }],
      },
    };
    expect(incompleteReasons(answer, 1_500)).toEqual([
      'a search was stopped after 1.5 s; what it had found is shown',
      '2 of 10 shards failed (node_not_connected_exception: gone away); their events are missing',
    ]);
  });

  it('names clusters that were left out', () => {
    const _clusters = {
      total: 3,
      skipped: 1,
      details: {
        '(local)': { status: 'successful' },
        eu: {
          status: 'skipped',
          failures: [{ reason: { type: 'connect_transport_exception', reason: 'no route' } }],
        },
        us: { status: 'partial' },
      },
    };
    expect(incompleteReasons({ ...WHOLE, _clusters }, 1_000)).toEqual([
      'the remote cluster eu did not answer; its events are missing (connect_transport_exception: no route)',
      'the remote cluster us answered only in part (no reason given)',
    ]);
    expect(incompleteReasons({ ...WHOLE, _clusters: { total: 3, skipped: 1 } }, 1_000)).toEqual([
      '1 of 3 clusters were left out',
    ]);
  });
});
