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
      'the remote cluster down is not connected; its events are missing',
      'the remote cluster closed cannot be read (action is unauthorized)',
    ]);
    expect(readResolvedClusters(null)).toEqual([]);
  });
});
