import { expect, it } from 'vitest';
import { stackBars, type StackItem } from './stack_bars';

function rowsOf(items: readonly StackItem[], gap?: number): Record<string, number> {
  return Object.fromEntries(stackBars(items, gap).rows);
}

it('puts a child below its parent and a later sibling beside the first', () => {
  expect(
    rowsOf([
      { key: 'shell', from: 0, to: 10 },
      { key: 'curl', parentKey: 'shell', from: 1, to: 3 },
      { key: 'tar', parentKey: 'shell', from: 2, to: 5 },
      { key: 'rm', parentKey: 'shell', from: 6, to: 7 },
    ]),
  ).toEqual({ shell: 0, curl: 1, tar: 2, rm: 1 });
});

it('keeps a child below a parent that ended before it', () => {
  const rows = rowsOf([
    { key: 'parent', from: 0, to: 1 },
    { key: 'orphan', parentKey: 'parent', from: 5, to: 6 },
  ]);
  expect(rows).toEqual({ parent: 0, orphan: 1 });
});

it('an open bar takes the rest of its row', () => {
  const items = [
    { key: 'server', from: 0 },
    { key: 'other', from: 100, to: 101 },
  ];
  expect(rowsOf(items)).toEqual({ server: 0, other: 1 });
  expect(stackBars(items).count).toBe(2);
});

it('keeps a gap for names', () => {
  const items = [
    { key: 'a', from: 0, to: 1 },
    { key: 'b', from: 1.5, to: 2 },
  ];
  expect(rowsOf(items)).toEqual({ a: 0, b: 0 });
  expect(rowsOf(items, 1)).toEqual({ a: 0, b: 1 });
});

it('ends on a cycle of parents and places all of it', () => {
  const rows = rowsOf([
    { key: 'a', parentKey: 'b', from: 0, to: 2 },
    { key: 'b', parentKey: 'a', from: 1, to: 3 },
  ]);
  expect(Object.keys(rows).sort()).toEqual(['a', 'b']);
});

it('stands a chain of 10,000 processes', () => {
  const items = Array.from({ length: 10_000 }, (_, index) => ({
    key: String(index),
    ...(index > 0 && { parentKey: String(index - 1) }),
    from: index,
    to: index + 1,
  }));
  expect(stackBars(items).count).toBe(10_000);
});
