import { hierarchy, tree } from 'd3-hierarchy';
import type { VisibleRow } from '../../../common/process_tree/visible_rows';

/** Pixels at zoom 1. Time goes to the right: a generation is a column. */
export const NODE_WIDTH = 224;
export const NODE_HEIGHT = 42;
/** From the left edge of a column to that of the next; between them stand edges and elapsed times. */
export const COLUMN_STEP = 328;
/** From one node to the next in a column. */
const ROW_STEP = 54;
/** Cousins stand further apart than siblings, in steps. */
const COUSIN_STEPS = 1.3;

export interface GraphLayout {
  /** Left edge and middle of each node, by the index of its row. */
  left: Float64Array;
  middle: Float64Array;
  /** Index of its parent's row, -1 for a root. */
  parent: Int32Array;
  /** A generation each: indexes of its rows from top to bottom. */
  columns: readonly Int32Array[];
  /** Highest and lowest child of each row; NaN without children. */
  childrenFrom: Float64Array;
  childrenTo: Float64Array;
  width: number;
  height: number;
}

interface Item {
  row: number;
  below: Item[];
}

/** A tidy tree (Reingold and Tilford, as d3-hierarchy lays it out) of the rows that are to be seen. */
export function graphLayout(rows: readonly VisibleRow[]): GraphLayout {
  const count = rows.length;
  const top: Item = { row: -1, below: [] };
  const items = rows.map<Item>((_, row) => ({ row, below: [] }));
  rows.forEach(({ parentIndex }, row) => (items[parentIndex] ?? top).below.push(items[row]!));
  const laidOut = tree<Item>()
    .nodeSize([ROW_STEP, COLUMN_STEP])
    .separation((a, b) => (a.parent === b.parent ? 1 : COUSIN_STEPS))(
    hierarchy(top, ({ below }) => below),
  );
  const layout: GraphLayout = {
    left: new Float64Array(count),
    middle: new Float64Array(count),
    parent: Int32Array.from(rows, ({ parentIndex }) => parentIndex),
    columns: [],
    childrenFrom: new Float64Array(count).fill(NaN),
    childrenTo: new Float64Array(count).fill(NaN),
    width: 0,
    height: 0,
  };
  const columns: number[][] = [];
  let highest = Infinity;
  let lowest = -Infinity;
  laidOut.each(({ data: { row }, depth, x, children }) => {
    if (row < 0) return;
    layout.left[row] = (depth - 1) * COLUMN_STEP;
    layout.middle[row] = x;
    (columns[depth - 1] ??= []).push(row);
    if (x < highest) highest = x;
    if (x > lowest) lowest = x;
    if (!children) return;
    layout.childrenFrom[row] = children[0]!.x;
    layout.childrenTo[row] = children[children.length - 1]!.x;
  });
  if (count === 0) return layout;
  const shift = NODE_HEIGHT / 2 - highest;
  for (const list of [layout.middle, layout.childrenFrom, layout.childrenTo]) {
    for (let row = 0; row < count; row++) list[row] = list[row]! + shift;
  }
  return {
    ...layout,
    columns: columns.map((column) =>
      Int32Array.from(column).sort((a, b) => layout.middle[a]! - layout.middle[b]!),
    ),
    width: (columns.length - 1) * COLUMN_STEP + NODE_WIDTH,
    height: lowest - highest + NODE_HEIGHT,
  };
}
