import { describe, expect, it } from 'vitest';
import { readResolvedClusters } from './remote_clusters';

describe('readResolvedClusters', () => {
  it('names those that a search would leave out', () => {
    expect(
      readResolvedClusters({
        ok: { connected: true, skip_unavailable: true, matching_indices: true },
        down: { connected: false, skip_unavailable: true },
        closed: { connected: true, error: 'action is unauthorized' },
      }),
    ).toEqual([
      { code: 'remote_not_connected', values: { cluster: 'down' } },
      {
        code: 'remote_unreadable',
        values: { cluster: 'closed', cause: 'action is unauthorized' },
      },
    ]);
    expect(readResolvedClusters(null)).toEqual([]);
  });
});
