import { describe, expect, it } from 'vitest';
import type { VisibleRow } from '../../../common/process_tree/visible_rows';
import { COLUMN_STEP, graphLayout, NODE_HEIGHT, NODE_WIDTH } from './graph_layout';
import { graphStep } from './graph_step';
import { nodeAt, nodesInside, parentsInside } from './graph_window';

/** Rows from their levels, depth first; those with something below are open. */
function rowsOf(levels: readonly number[]): VisibleRow[] {
  const path: number[] = [];
  return levels.map((level, index) => {
    path.length = level - 1;
    path.push(index);
    const hasChildren = (levels[index + 1] ?? 0) > level;
    return {
      kind: 'task',
      id: String(index),
      execId: String(index),
      task: index,
      level,
      setSize: 1,
      posInSet: 1,
      hasChildren,
      isOpen: hasChildren,
      parentIndex: path[level - 2] ?? -1,
    };
  });
}

/** 0 ─ 1 ─ 2, 3; 0 ─ 4; 0 ─ 5 ─ 6 */
const ROWS = rowsOf([1, 2, 3, 3, 2, 2, 3]);
const LAYOUT = graphLayout(ROWS);

describe('graphLayout', () => {
  it('puts generations into columns, parents in the middle of their children, in order', () => {
    expect([...LAYOUT.left]).toEqual([0, 1, 2, 2, 1, 1, 2].map((depth) => depth * COLUMN_STEP));
    expect(LAYOUT.columns.map((column) => [...column])).toEqual([[0], [1, 4, 5], [2, 3, 6]]);
    expect(LAYOUT.middle[1]).toBe((LAYOUT.middle[2]! + LAYOUT.middle[3]!) / 2);
    expect(Math.min(...LAYOUT.middle)).toBe(NODE_HEIGHT / 2);
    expect(LAYOUT.width).toBe(2 * COLUMN_STEP + NODE_WIDTH);
    expect(LAYOUT.height).toBe(Math.max(...LAYOUT.middle) + NODE_HEIGHT / 2);
  });

  it('lets no two nodes of a column touch', () => {
    for (const column of LAYOUT.columns) {
      for (let place = 1; place < column.length; place++) {
        const gap = LAYOUT.middle[column[place]!]! - LAYOUT.middle[column[place - 1]!]!;
        expect(gap).toBeGreaterThan(NODE_HEIGHT);
      }
    }
  });

  it('lays out a chain of 5,000 and several roots', () => {
    const chain = graphLayout(rowsOf(Array.from({ length: 5_000 }, (_, index) => index + 1)));
    expect(chain.columns).toHaveLength(5_000);
    expect(graphLayout(rowsOf([1, 1, 2])).columns[0]).toHaveLength(2);
    expect(graphLayout([]).columns).toEqual([]);
  });
});

describe('a window on the graph', () => {
  const everything = { left: -1, top: -1, right: LAYOUT.width, bottom: LAYOUT.height };

  it('finds nodes and parents of edges inside', () => {
    expect(nodesInside(LAYOUT, everything).sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(parentsInside(LAYOUT, everything).sort()).toEqual([0, 1, 5]);
  });

  it('leaves out what is outside, but not an edge that only passes', () => {
    const y = (LAYOUT.middle[1]! + LAYOUT.middle[4]!) / 2;
    const gap = { left: NODE_WIDTH + 5, right: COLUMN_STEP - 5, top: y - 1, bottom: y + 1 };
    expect(nodesInside(LAYOUT, gap)).toEqual([]);
    expect(parentsInside(LAYOUT, gap)).toEqual([0]);
  });

  it('finds the edges of a wide family past a childless cousin', () => {
    // 0 ─ 1 ─ twenty; 0 ─ 22, which has none and stands beside the middle of that family.
    const wide = graphLayout(rowsOf([1, 2, ...Array.from({ length: 20 }, () => 3), 2]));
    const y = wide.childrenTo[1]! - 1;
    const window = { left: COLUMN_STEP, right: 2 * COLUMN_STEP - 1, top: y, bottom: y + 2 };
    expect(wide.middle[22]!).toBeLessThan(y);
    expect(parentsInside(wide, window)).toEqual([1]);
  });

  it('knows the node at a point', () => {
    expect(nodeAt(LAYOUT, COLUMN_STEP + 3, LAYOUT.middle[4]!)).toBe(4);
    expect(nodeAt(LAYOUT, NODE_WIDTH + 30, LAYOUT.middle[0]!)).toBeUndefined();
  });
});

describe('graphStep', () => {
  it.each([
    ['ArrowDown', 1, { kind: 'move', index: 4 }],
    // Over the border between cousins, too.
    ['ArrowDown', 3, { kind: 'move', index: 6 }],
    ['ArrowUp', 1, { kind: 'move', index: 1 }],
    ['ArrowRight', 5, { kind: 'move', index: 6 }],
    ['ArrowRight', 6, undefined],
    ['ArrowLeft', 6, { kind: 'move', index: 5 }],
    ['ArrowLeft', 0, undefined],
    ['Backspace', 5, { kind: 'close', index: 5 }],
    ['End', 0, { kind: 'move', index: 6 }],
    ['Enter', 4, { kind: 'select', index: 4 }],
  ])('%s on %i', (key, active, expected) => {
    expect(graphStep(key, ROWS, LAYOUT, active)).toEqual(expected);
  });

  it('opens a closed node first', () => {
    const rows = ROWS.map((row, index) => (index === 5 ? { ...row, isOpen: false } : row));
    expect(graphStep('ArrowRight', rows, LAYOUT, 5)).toEqual({ kind: 'open', index: 5 });
  });
});
