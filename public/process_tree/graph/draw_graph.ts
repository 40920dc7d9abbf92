import { COLUMN_STEP, NODE_HEIGHT, NODE_WIDTH, type GraphLayout } from './graph_layout';
import type { GraphNode } from './graph_node';
import { accentOf, type GraphPaint } from './graph_paint';
import { nodesInside, parentsInside, type GraphWindow } from './graph_window';

/** How the graph lies under the canvas: graph pixels times `scale`, then moved. */
export interface GraphTransform {
  x: number;
  y: number;
  scale: number;
}

export interface GraphMarks {
  selected: number;
  active: number;
  hasFocus: boolean;
  isMatch: (row: number) => boolean;
  isDimmed: (row: number) => boolean;
  isFresh: (row: number) => boolean;
}

export interface GraphDrawing {
  layout: GraphLayout;
  nodeOf: (row: number) => GraphNode;
  marks: GraphMarks;
  paint: GraphPaint;
}

/** Below these zooms a text could not be read: first the details go, then all words. */
const DETAILS_FROM = 0.6;
const WORDS_FROM = 0.3;

/** Radius of corners, pixels at zoom 1. */
const CORNER = 4;
/** Where the trunk of a parent's edges stands, behind its node. */
const TRUNK = 22;
const PADDING = 10;
const COUNTER_WIDTH = 40;

/** The part of the graph that a canvas of this size shows. */
export function windowOf(
  { x, y, scale }: GraphTransform,
  size: { width: number; height: number },
): GraphWindow {
  return {
    left: -x / scale,
    top: -y / scale,
    right: (size.width - x) / scale,
    bottom: (size.height - y) / scale,
  };
}

/** Draws what the window shows and nothing else; answers how many nodes that were. */
export function drawGraph(
  context: CanvasRenderingContext2D,
  drawing: GraphDrawing,
  transform: GraphTransform,
  size: { width: number; height: number; ratio: number },
): number {
  const { layout, paint } = drawing;
  context.setTransform(size.ratio, 0, 0, size.ratio, 0, 0);
  context.fillStyle = paint.background;
  context.fillRect(0, 0, size.width, size.height);
  context.translate(transform.x, transform.y);
  context.scale(transform.scale, transform.scale);
  const window = windowOf(transform, size);
  const rows = nodesInside(layout, window);
  drawEdges(context, drawing, window, transform.scale);
  if (transform.scale < WORDS_FROM) drawBlocks(context, drawing, rows);
  else for (const row of rows) drawNode(context, drawing, row, transform.scale);
  return rows.length;
}

function drawEdges(
  context: CanvasRenderingContext2D,
  { layout, nodeOf, paint }: GraphDrawing,
  window: GraphWindow,
  scale: number,
): void {
  const { left, middle, childrenFrom, childrenTo, columns } = layout;
  context.strokeStyle = paint.edge;
  context.lineWidth = Math.max(1, 0.7 / scale);
  context.beginPath();
  for (const row of parentsInside(layout, window)) {
    const trunk = left[row]! + NODE_WIDTH + TRUNK;
    context.moveTo(left[row]! + NODE_WIDTH, middle[row]!);
    context.lineTo(trunk, middle[row]!);
    context.moveTo(trunk, Math.max(childrenFrom[row]!, window.top));
    context.lineTo(trunk, Math.min(childrenTo[row]!, window.bottom));
  }
  const beside = { ...window, right: window.right + COLUMN_STEP };
  const children = columns.length === 0 ? [] : nodesInside(layout, beside);
  const ghosts: number[] = [];
  for (const row of children) {
    if (layout.parent[row]! < 0) continue;
    if (scale >= WORDS_FROM && nodeOf(row).look === 'ghost') ghosts.push(row);
    else edgeInto(context, layout, row);
  }
  context.stroke();
  if (ghosts.length === 0) return;
  context.setLineDash([4, 4]);
  context.beginPath();
  for (const row of ghosts) edgeInto(context, layout, row);
  context.stroke();
  context.setLineDash([]);
}

function edgeInto(
  context: CanvasRenderingContext2D,
  { left, middle }: GraphLayout,
  row: number,
): void {
  context.moveTo(left[row]! - COLUMN_STEP + NODE_WIDTH + TRUNK, middle[row]!);
  context.lineTo(left[row]!, middle[row]!);
}

/** Far away: one block a node, one fill a colour. */
function drawBlocks(
  context: CanvasRenderingContext2D,
  { layout, nodeOf, marks, paint }: GraphDrawing,
  rows: readonly number[],
): void {
  const byColour = new Map<string, number[]>();
  for (const row of rows) {
    const accent = accentOf(paint, nodeOf(row));
    const colour = colourOfBlock(row, marks, paint) ?? accent ?? paint.border;
    const list = byColour.get(colour);
    if (list) list.push(row);
    else byColour.set(colour, [row]);
  }
  for (const [colour, list] of byColour) {
    context.fillStyle = colour;
    context.beginPath();
    for (const row of list) {
      const top = layout.middle[row]! - NODE_HEIGHT / 2;
      context.rect(layout.left[row]!, top, NODE_WIDTH, NODE_HEIGHT);
    }
    context.fill();
  }
}

function colourOfBlock(row: number, marks: GraphMarks, paint: GraphPaint): string | undefined {
  if (row === marks.selected) return paint.primary;
  return marks.isMatch(row) ? paint.warning : undefined;
}

function drawNode(
  context: CanvasRenderingContext2D,
  drawing: GraphDrawing,
  row: number,
  scale: number,
): void {
  const { layout, nodeOf, marks, paint } = drawing;
  const node = nodeOf(row);
  const left = layout.left[row]!;
  const top = layout.middle[row]! - NODE_HEIGHT / 2;
  context.globalAlpha = marks.isDimmed(row) ? 0.45 : 1;
  drawBox(context, drawing, { row, node, left, top });
  drawWords(context, paint, { node, left, top }, scale);
  if (node.elapsed !== '' && layout.parent[row]! >= 0 && scale >= DETAILS_FROM) {
    context.font = `11px ${paint.sans}`;
    context.fillStyle = paint.subdued;
    context.textAlign = 'right';
    context.textBaseline = 'alphabetic';
    context.fillText(
      node.elapsed,
      left - 8,
      layout.middle[row]! - 4,
      COLUMN_STEP - NODE_WIDTH - TRUNK - 12,
    );
    context.textAlign = 'left';
  }
  context.globalAlpha = 1;
}

interface Placed {
  node: GraphNode;
  left: number;
  top: number;
}

function drawBox(
  context: CanvasRenderingContext2D,
  { marks, paint }: GraphDrawing,
  { row, node, left, top }: Placed & { row: number },
): void {
  const isSelected = row === marks.selected;
  if (node.look === 'group') {
    // Two sheets behind: many of what one node stands for.
    box(context, left + 6, top + 5);
    context.fillStyle = paint.group;
    context.strokeStyle = paint.border;
    context.lineWidth = 1;
    context.fill();
    context.stroke();
  }
  box(context, left, top);
  context.fillStyle = fillOf(row, node, marks, paint);
  context.fill();
  context.strokeStyle = isSelected ? paint.primary : paint.border;
  context.lineWidth = isSelected ? 2 : 1;
  if (node.look === 'ghost' || node.look === 'more') context.setLineDash([4, 3]);
  context.stroke();
  context.setLineDash([]);
  const accent = marks.isFresh(row) ? paint.success : accentOf(paint, node);
  if (accent) {
    context.fillStyle = accent;
    context.fillRect(left, top + CORNER, 3, NODE_HEIGHT - 2 * CORNER);
  }
  if (row === marks.active && marks.hasFocus) {
    context.strokeStyle = paint.primary;
    context.lineWidth = 2;
    context.strokeRect(left - 4, top - 4, NODE_WIDTH + 8, NODE_HEIGHT + 8);
  }
}

function fillOf(row: number, node: GraphNode, marks: GraphMarks, paint: GraphPaint): string {
  if (row === marks.selected) return paint.selected;
  if (marks.isMatch(row)) return paint.match;
  return node.look === 'group' ? paint.group : paint.node;
}

function drawWords(
  context: CanvasRenderingContext2D,
  paint: GraphPaint,
  { node, left, top }: Placed,
  scale: number,
): void {
  const isGhost = node.look === 'ghost' || node.look === 'more';
  const room = NODE_WIDTH - 2 * PADDING - (node.hidden > 0 ? COUNTER_WIDTH : 0);
  const style = isGhost ? 'italic ' : 'bold ';
  const hasDetails = scale >= DETAILS_FROM;
  const line = node.detail !== '' && hasDetails ? top + 17 : top + NODE_HEIGHT / 2 + 4;
  context.textBaseline = 'alphabetic';
  context.font = `${style}12px ${paint.code}`;
  context.fillStyle = isGhost ? paint.subdued : paint.text;
  const used = fillCut(context, node.name, left + PADDING, line, room);
  if (hasDetails && node.arguments !== '' && room - used > 24) {
    context.font = `12px ${paint.code}`;
    fillCut(context, node.arguments, left + PADDING + used + 7, line, room - used - 7);
  }
  if (hasDetails) {
    context.font = `11px ${paint.sans}`;
    context.fillStyle = accentOf(paint, node) ? paint.text : paint.subdued;
    fillCut(context, node.detail, left + PADDING, top + 33, NODE_WIDTH - 2 * PADDING);
  }
  if (node.hidden > 0) {
    context.font = `bold 11px ${paint.sans}`;
    context.fillStyle = paint.primary;
    context.textAlign = 'right';
    context.fillText(
      `+${node.hidden.toLocaleString()}`,
      left + NODE_WIDTH - PADDING,
      line,
      COUNTER_WIDTH,
    );
    context.textAlign = 'left';
  }
}

/** Writes as much of a text as there is room for, in pixels; answers how wide that was. */
function fillCut(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  room: number,
): number {
  const width = context.measureText(text).width;
  if (width <= room) {
    context.fillText(text, x, y);
    return width;
  }
  const fitting = Math.max(1, Math.floor((text.length * room) / width) - 1);
  const cut = `${text.slice(0, fitting)}…`;
  context.fillText(cut, x, y, room);
  return Math.min(room, context.measureText(cut).width);
}

function box(context: CanvasRenderingContext2D, left: number, top: number): void {
  context.beginPath();
  context.roundRect(left, top, NODE_WIDTH, NODE_HEIGHT, CORNER);
}
