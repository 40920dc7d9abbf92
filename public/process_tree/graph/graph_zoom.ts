import { NODE_HEIGHT, NODE_WIDTH, type GraphLayout } from './graph_layout';
import type { GraphTransform } from './draw_graph';

export const SMALLEST_ZOOM = 0.1;
export const LARGEST_ZOOM = 4;

/** Pixels around the graph when all of it is shown. */
const MARGIN = 24;

interface Size {
  width: number;
  height: number;
}

/** Shows the whole graph, as far as the smallest zoom does; never larger than life. */
export function fitTransform(layout: GraphLayout, size: Size): GraphTransform {
  const room = { width: size.width - 2 * MARGIN, height: size.height - 2 * MARGIN };
  const wanted = Math.min(room.width / layout.width, room.height / layout.height, 1);
  const scale = Math.max(SMALLEST_ZOOM, wanted);
  return {
    scale,
    x: Math.max(MARGIN, (size.width - layout.width * scale) / 2),
    y: Math.max(MARGIN, (size.height - layout.height * scale) / 2),
  };
}

/** Shows one node in full size: a third from the left, so that its past and what it did are seen. */
export function transformAt(
  { left, middle }: GraphLayout,
  row: number,
  { width, height }: Size,
  scale: number,
): GraphTransform {
  return {
    scale,
    x: width / 3 - ((left[row] ?? 0) + NODE_WIDTH / 2) * scale,
    y: height / 2 - (middle[row] ?? 0) * scale,
  };
}

/** The least movement that brings a node into sight. */
export function transformShowing(
  { left, middle }: GraphLayout,
  row: number,
  { width, height }: Size,
  transform: GraphTransform,
): GraphTransform {
  const { scale } = transform;
  const x = (left[row] ?? 0) * scale + transform.x;
  const y = ((middle[row] ?? 0) - NODE_HEIGHT / 2) * scale + transform.y;
  return {
    scale,
    x: transform.x + into(x, NODE_WIDTH * scale, width),
    y: transform.y + into(y, NODE_HEIGHT * scale, height),
  };
}

function into(start: number, length: number, room: number): number {
  if (start < MARGIN) return MARGIN - start;
  const end = start + length + MARGIN;
  return end > room ? room - end : 0;
}
