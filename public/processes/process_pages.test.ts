import { describe, expect, test } from 'vitest';
import type { ProcessSummary, ProcessesAnswer } from '../../common/api/processes';
import { countProcesses, joinPages, nextPageSize, pageWindow } from './process_pages';

describe('windows of the list', () => {
  test('a small page first, then the largest', () => {
    expect(pageWindow(0)).toEqual({ offset: 0, size: 100 });
    expect(pageWindow(1)).toEqual({ offset: 100, size: 500 });
    expect(pageWindow(2)).toEqual({ offset: 600, size: 500 });
  });

  test("the last ends at Elasticsearch's window", () => {
    expect(pageWindow(20)).toEqual({ offset: 9_600, size: 400 });
    expect(pageWindow(21)).toBeUndefined();
  });

  test.each([
    [100, 1_204, 500],
    [1_100, 1_204, 104],
    [1_204, 1_204, 0],
    [9_600, 50_000, 400],
    [10_000, 50_000, 0],
    // The total shrank meanwhile.
    [100, 80, 0],
  ])('%d of %d loaded: %d more', (loaded, total, next) => {
    const rows = Array.from({ length: loaded }, (_, index): [string, string] => ['', `${index}`]);
    expect(nextPageSize([{ ...page(...rows), execIds: total }])).toBe(next);
  });
});

test('a row that moved to the next page stands once; equal ids of two clusters both stand', () => {
  const pages = [page(['', 'a'], ['', 'b']), page(['', 'b'], ['east', 'a'])];
  expect(joinPages(pages).map(({ cluster, execId }) => `${cluster}/${execId}`)).toEqual([
    '/a',
    '/b',
    'east/a',
  ]);
});

test('a process that got another stage meanwhile stands once', () => {
  const later = page(['', 'b']);
  const stages = ['a', 'b'].map((execId) => ({ execId, how: 'executed' as const }));
  const rows = later.rows.map((row) => ({ ...row, stages }));
  expect(joinPages([{ ...later, rows }, page(['', 'a'])])).toHaveLength(1);
});

describe('countProcesses', () => {
  const first = {
    ...page(['', 'a'], ['', 'b']),
    execIds: 7,
    folded: 1,
    accuracy: 'at_most' as const,
  };
  const second = { ...page(['', 'c']), execIds: 7, folded: 3, accuracy: 'at_most' as const };

  test('is at most the exec_ids less those known to be stages of others', () => {
    expect(countProcesses([first])).toEqual({ total: 6, accuracy: 'at_most' });
    expect(nextPageSize([first])).toBe(4);
  });

  test('is exact once all are there', () => {
    expect(countProcesses([first, second])).toEqual({ total: 3, accuracy: 'exact' });
    expect(nextPageSize([first, second])).toBe(0);
  });
});

function page(...keys: [cluster: string, execId: string][]): ProcessesAnswer {
  const rows = keys.map(([cluster, execId]): ProcessSummary => ({
    cluster,
    execId,
    node: 'n',
    flags: [],
    events: {},
  }));
  return {
    rows,
    total: rows.length,
    accuracy: 'exact',
    execIds: rows.length,
    folded: 0,
    documents: rows.length,
    histogram: { interval: 1, buckets: [] },
    range: { from: 0, to: 1 },
    took: 1,
    searches: 1,
    incomplete: [],
  };
}
