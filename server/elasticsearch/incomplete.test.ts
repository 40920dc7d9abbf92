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
      { code: 'search_timed_out', values: { timeoutMs: 1_500 } },
      {
        code: 'shards_failed',
        values: { failed: 2, total: 10, cause: 'node_not_connected_exception: gone away' },
      },
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
      {
        code: 'cluster_missing',
        values: { cluster: 'eu', cause: 'connect_transport_exception: no route' },
      },
      { code: 'cluster_partial', values: { cluster: 'us' } },
    ]);
    expect(incompleteReasons({ ...WHOLE, _clusters: { total: 3, skipped: 1 } }, 1_000)).toEqual([
      { code: 'clusters_skipped', values: { skipped: 1, total: 3 } },
    ]);
  });
});
