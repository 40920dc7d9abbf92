import { describe, expect, it } from 'vitest';
import { readPage, type PageAggregations } from './page_query';

function answer(...keys: [start: number | null, execId: string, cluster: string | null][]) {
  const buckets = keys.map(([start, execId, cluster]) => ({ key: { start, execId, cluster } }));
  return { page: { buckets } } as PageAggregations;
}

describe('readPage', () => {
  it('passes over the offset and counts exactly when the window holds all', () => {
    const page = answer([3, 'c', null], [2, 'b', 'eu'], [1, 'a', null]);
    expect(readPage(page, 1, 10)).toEqual({
      keys: [
        { execId: 'b', cluster: 'eu' },
        { execId: 'a', cluster: '' },
      ],
      total: 3,
    });
    expect(readPage(page, 1, 3).total).toBeUndefined();
  });

  it('keeps the id of two clusters apart, and shows one with two starts once', () => {
    const page = answer([2, 'a', 'eu'], [2, 'a', 'us'], [null, 'a', 'eu']);
    expect(readPage(page, 0, 10)).toEqual({
      keys: [
        { execId: 'a', cluster: 'eu' },
        { execId: 'a', cluster: 'us' },
      ],
      total: 2,
    });
  });
});
