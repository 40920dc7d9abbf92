import { describe, expect, it } from 'vitest';
import { encodeExecId } from '../../common/documents/exec_id';
import { readPage, type Page, type PageAggregations } from './page_query';

function answer(
  ...keys: [start: number | null, execId: string, cluster: string | null, node?: string][]
) {
  const buckets = keys.map(([start, execId, cluster, node = 'n']) => ({
    key: { start, execId, cluster, node },
  }));
  return { page: { buckets } } as PageAggregations;
}

describe('readPage', () => {
  const names = ({ window }: Page) =>
    window.map(({ ref: { execId, cluster, node, start } }) => [execId, cluster, node, start]);

  it('holds the window, and knows whether that is all', () => {
    const page = answer([3, 'c', null], [2, 'b', 'eu'], [1, 'a', null]);
    const whole = readPage(page, 3);
    expect(names(whole)).toEqual([
      ['c', '', 'n', undefined],
      ['b', 'eu', 'n', undefined],
      ['a', '', 'n', undefined],
    ]);
    expect(whole.isWhole).toBe(true);
    expect(readPage(page, 2)).toEqual({
      window: whole.window.slice(0, 2),
      isWhole: false,
    });
  });

  it('keeps the id of two clusters apart, and shows one with two starts once', () => {
    const page = answer([2, 'a', 'eu'], [2, 'a', 'us'], [null, 'a', 'eu']);
    expect(names(readPage(page, 10))).toEqual([
      ['a', 'eu', 'n', undefined],
      ['a', 'us', 'n', undefined],
    ]);
  });

  it('keeps the id of two nodes apart, and of two times where it has no time of its own', () => {
    const windows = encodeExecId({ node: '42', ktime: 42n, pid: 42 });
    const page = answer(
      [9_000, windows, null, 'win-1'],
      [9_000, windows, null, 'win-2'],
      [8_500, windows, null, 'win-1'],
      [1_000, windows, null, 'win-1'],
    );
    expect(names(readPage(page, 10))).toEqual([
      [windows, '', 'win-1', 9_000],
      [windows, '', 'win-2', 9_000],
      [windows, '', 'win-1', 1_000],
    ]);
  });
});
