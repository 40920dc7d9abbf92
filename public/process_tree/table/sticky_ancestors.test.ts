import { describe, expect, it } from 'vitest';
import type { VisibleRow } from '../../../common/process_tree/visible_rows';
import { stickyAncestors } from './sticky_ancestors';

/** Visible rows from their levels: `[1, 2, 3, 2]` is a root with two children, the first with one. */
function rowsOf(levels: readonly number[]): VisibleRow[] {
  const path: number[] = [];
  return levels.map((level, index) => {
    path.length = level - 1;
    path.push(index);
    return {
      kind: 'task',
      id: String(index),
      task: index,
      execId: String(index),
      level,
      setSize: 1,
      posInSet: 1,
      hasChildren: true,
      isOpen: true,
      parentIndex: path[level - 2] ?? -1,
    };
  });
}

describe('stickyAncestors', () => {
  const chain = rowsOf(Array.from({ length: 30 }, (_, index) => index + 1));

  it('needs none at the top', () => {
    expect(stickyAncestors(chain, 0)).toEqual({ indexes: [], more: 0 });
  });

  it('keeps those that scrolled out and those that the kept ones cover', () => {
    // Row 1 is first: row 0 would cover it, so row 1 is kept as well, and so on down the chain.
    expect(stickyAncestors(chain, 1).indexes).toEqual([1, 2, 3, 4, 5]);
  });

  it('keeps the nearest five and counts the others', () => {
    expect(stickyAncestors(chain, 20)).toEqual({ indexes: [20, 21, 22, 23, 24], more: 20 });
  });

  it('keeps one parent above its many children', () => {
    const wide = rowsOf([1, ...Array.from({ length: 100 }, () => 2)]);
    expect(stickyAncestors(wide, 50)).toEqual({ indexes: [0], more: 0 });
  });

  it('lets go of a subtree that ends under the kept rows', () => {
    // root, a, a1, a2, b, b1: with a2 first, row b (its sibling subtree) comes below one kept row.
    const rows = rowsOf([1, 2, 3, 3, 2, 3]);
    expect(stickyAncestors(rows, 3)).toEqual({ indexes: [0], more: 0 });
  });

  it('has nothing to keep beyond the end', () => {
    expect(stickyAncestors([], 0)).toEqual({ indexes: [], more: 0 });
  });
});
