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
  /**
   * Lowest end of the edges of a row and of all above it in its column, and highest of the row and
   * of all below it: a wide family beside a childless cousin reaches past it.
   */
  lowestSoFar: Float64Array;
  highestFromHere: Float64Array;
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
    lowestSoFar: new Float64Array(count),
    highestFromHere: new Float64Array(count),
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
  const sorted = columns.map((column) =>
    Int32Array.from(column).sort((a, b) => layout.middle[a]! - layout.middle[b]!),
  );
  for (const column of sorted) addReach(layout, column);
  return {
    ...layout,
    columns: sorted,
    width: (columns.length - 1) * COLUMN_STEP + NODE_WIDTH,
    height: lowest - highest + NODE_HEIGHT,
  };
}

/** How far the edges of a column reach, from its top to each row and from each row to its bottom. */
function addReach(layout: GraphLayout, column: Int32Array): void {
  const { middle, childrenFrom, childrenTo, lowestSoFar, highestFromHere } = layout;
  let lowest = -Infinity;
  for (const row of column) {
    lowest = Math.max(
      lowest,
      middle[row]!,
      Number.isNaN(childrenTo[row]!) ? lowest : childrenTo[row]!,
    );
    lowestSoFar[row] = lowest;
  }
  let highest = Infinity;
  for (let place = column.length - 1; place >= 0; place--) {
    const row = column[place]!;
    const from = childrenFrom[row]!;
    highest = Math.min(highest, middle[row]!, Number.isNaN(from) ? highest : from);
    highestFromHere[row] = highest;
  }
}
