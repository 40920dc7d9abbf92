import { describe, expect, it } from 'vitest';
import { encodeExecId } from '../../common/documents/exec_id';
import type { ProcessRef } from '../../common/identity/process_ref';
import { readPage, type PageAggregations } from './page_query';

function answer(
  ...keys: [start: number | null, execId: string, cluster: string | null, node?: string][]
) {
  const buckets = keys.map(([start, execId, cluster, node = 'n']) => ({
    key: { start, execId, cluster, node },
  }));
  return { page: { buckets } } as PageAggregations;
}

describe('readPage', () => {
  const names = (rows: readonly ProcessRef[]) =>
    rows.map(({ execId, cluster, node, start }) => [execId, cluster, node, start]);

  it('passes over the offset and counts exactly when the window holds all', () => {
    const page = answer([3, 'c', null], [2, 'b', 'eu'], [1, 'a', null]);
    const { rows, ...count } = readPage(page, 1, 10);
    expect(names(rows)).toEqual([
      ['b', 'eu', 'n', undefined],
      ['a', '', 'n', undefined],
    ]);
    expect(count).toEqual({ known: 3, isWhole: true });
    expect(readPage(page, 1, 3).isWhole).toBe(true);
    expect(readPage(page, 1, 2)).toMatchObject({ known: 2, isWhole: false });
  });

  it('keeps the id of two clusters apart, and shows one with two starts once', () => {
    const page = answer([2, 'a', 'eu'], [2, 'a', 'us'], [null, 'a', 'eu']);
    const { rows, known } = readPage(page, 0, 10);
    expect(names(rows)).toEqual([
      ['a', 'eu', 'n', undefined],
      ['a', 'us', 'n', undefined],
    ]);
    expect(known).toBe(2);
  });

  it('keeps the id of two nodes apart, and of two times where it has no time of its own', () => {
    const windows = encodeExecId({ node: '42', ktime: 42n, pid: 42 });
    const page = answer(
      [9_000, windows, null, 'win-1'],
      [9_000, windows, null, 'win-2'],
      [8_500, windows, null, 'win-1'],
      [1_000, windows, null, 'win-1'],
    );
    expect(names(readPage(page, 0, 10).rows)).toEqual([
      [windows, '', 'win-1', 9_000],
      [windows, '', 'win-2', 9_000],
      [windows, '', 'win-1', 1_000],
    ]);
  });
});
