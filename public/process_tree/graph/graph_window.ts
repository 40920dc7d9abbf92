import { COLUMN_STEP, NODE_HEIGHT, NODE_WIDTH, type GraphLayout } from './graph_layout';

/** A part of the graph, in its own pixels. */
export interface GraphWindow {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Rows whose node is at least partly inside, found without looking at all others. */
export function nodesInside(layout: GraphLayout, window: GraphWindow): number[] {
  const inside: number[] = [];
  for (const column of columnsInside(layout, window, NODE_WIDTH)) {
    const first = firstIndex(column, (row) => layout.middle[row]! + NODE_HEIGHT / 2 >= window.top);
    for (let place = first; place < column.length; place++) {
      const row = column[place]!;
      if (layout.middle[row]! - NODE_HEIGHT / 2 > window.bottom) break;
      inside.push(row);
    }
  }
  return inside;
}

/** Rows with edges to their children that cross the window. */
export function parentsInside(layout: GraphLayout, window: GraphWindow): number[] {
  const { middle, childrenFrom, childrenTo, lowestSoFar, highestFromHere } = layout;
  const inside: number[] = [];
  // The edges of a column reach over to the next one.
  for (const column of columnsInside(layout, window, COLUMN_STEP)) {
    const first = firstIndex(column, (row) => lowestSoFar[row]! >= window.top);
    for (let place = first; place < column.length; place++) {
      const row = column[place]!;
      if (highestFromHere[row]! > window.bottom) break;
      const from = childrenFrom[row]!;
      if (Number.isNaN(from)) continue;
      const top = Math.min(middle[row]!, from);
      const bottom = Math.max(middle[row]!, childrenTo[row]!);
      if (bottom >= window.top && top <= window.bottom) inside.push(row);
    }
  }
  return inside;
}

/** The row whose node is at a point of the graph. */
export function nodeAt(layout: GraphLayout, x: number, y: number): number | undefined {
  return nodesInside(layout, { left: x, right: x, top: y, bottom: y })[0];
}

function columnsInside(
  { columns }: GraphLayout,
  { left, right }: GraphWindow,
  width: number,
): readonly Int32Array[] {
  const first = Math.max(0, Math.ceil((left - width) / COLUMN_STEP));
  return columns.slice(first, Math.max(first, Math.floor(right / COLUMN_STEP) + 1));
}

/** First index from which on `fits` holds; it holds for all after one for which it does. */
function firstIndex(column: Int32Array, fits: (row: number) => boolean): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(column[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
