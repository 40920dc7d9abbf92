import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useResizeObserver } from '@elastic/eui';
import type { TreeViewProperties } from '../tree_view_properties';
import { drawGraph, windowOf, type GraphDrawing } from './draw_graph';
import type { GraphLayout } from './graph_layout';
import { graphNode, type GraphNode, type GraphNodeSource } from './graph_node';
import type { GraphWindow } from './graph_window';
import { fitTransform, transformAt, transformShowing } from './graph_zoom';
import { useGraphMarks } from './use_graph_marks';
import { useGraphPaint } from './use_graph_paint';
import { useGraphZoom, type GraphZoom } from './use_graph_zoom';

export interface GraphCanvas {
  /** Ref of the canvas. */
  setCanvas: (canvas: HTMLCanvasElement | null) => void;
  zoom: GraphZoom;
  sizeOf: () => { width: number; height: number };
  windowNow: () => GraphWindow;
  fit: () => void;
  /** Changes with what was drawn last: the number of nodes and where they were. */
  drawn: string;
}

/** Draws the graph on a canvas whenever it, its place or its marks change, once a frame at most. */
export function useGraphCanvas(
  view: TreeViewProperties,
  layout: GraphLayout,
  hasFocus: boolean,
): GraphCanvas {
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  const size = useResizeObserver(canvas);
  const [drawn, setDrawn] = useState('');
  const drawing = useDrawing(view, layout, hasFocus);

  const frame = useRef(0);
  const rest = useRef(0);
  const latest = useRef<() => void>(() => undefined);
  const draw = useCallback(() => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => latest.current());
  }, []);
  const zoom = useGraphZoom(canvas, draw);
  const sizeOf = useCallback(() => {
    const { clientWidth: width = 0, clientHeight: height = 0 } = canvas ?? {};
    return { width, height };
  }, [canvas]);

  useEffect(() => {
    latest.current = () => {
      const context = prepare(canvas);
      if (!context) return;
      const ratio = window.devicePixelRatio;
      const { x, y, scale } = zoom.current();
      const count = drawGraph(context, drawing, { x, y, scale }, { ...sizeOf(), ratio });
      window.clearTimeout(rest.current);
      // Asking for command lines can wait until the hand rests.
      rest.current = window.setTimeout(() => setDrawn(`${count} ${x} ${y} ${scale}`), REST_MS);
    };
    draw();
  }, [canvas, drawing, zoom, sizeOf, draw, size.width, size.height]);
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current);
      window.clearTimeout(rest.current);
    },
    [],
  );
  useShownNode(view, layout, zoom, sizeOf, size.width > 0);
  return {
    setCanvas,
    zoom,
    sizeOf,
    windowNow: () => windowOf(zoom.current(), sizeOf()),
    fit: () => zoom.moveTo(fitTransform(layout, sizeOf())),
    drawn,
  };
}

/** Milliseconds without movement after which the visible nodes count as looked at. */
const REST_MS = 80;

/** What is drawn, remade when the tree, its texts or its marks change. */
function useDrawing(
  view: TreeViewProperties,
  layout: GraphLayout,
  hasFocus: boolean,
): GraphDrawing {
  const { model, lines, details, clock } = view;
  const paint = useGraphPaint();
  const marks = useGraphMarks(view, hasFocus);
  const nodeOf = useMemo(
    () => rememberedNodes(lines, { model, details: details.rows, clock }),
    [model, lines, details.rows, clock],
  );
  return useMemo(() => ({ layout, nodeOf, marks, paint }), [layout, nodeOf, marks, paint]);
}

/** Makes the node of a row when it is first drawn, and keeps it. */
function rememberedNodes(
  lines: TreeViewProperties['lines'],
  source: GraphNodeSource,
): (row: number) => GraphNode {
  const made = new Map<number, GraphNode>();
  return (row) => {
    const known = made.get(row);
    if (known) return known;
    const node = graphNode(lines[row]!, source);
    made.set(row, node);
    return node;
  };
}

/** First the selected node stands at one third; later the node that moved stays where it was, or comes into sight. */
function useShownNode(
  { lines, active: { activeIndex } }: TreeViewProperties,
  layout: GraphLayout,
  zoom: GraphZoom,
  sizeOf: () => { width: number; height: number },
  isReady: boolean,
): void {
  const before = useRef<{ id: string; layout: GraphLayout; row: number }>();
  const id = lines[activeIndex]?.id;
  useLayoutEffect(() => {
    if (!isReady || id === undefined) return;
    const last = before.current;
    before.current = { id, layout, row: activeIndex };
    if (!last) return zoom.moveTo(transformAt(layout, activeIndex, sizeOf(), 1));
    const { x, y, scale } = zoom.current();
    if (last.id !== id) {
      return zoom.moveTo(transformShowing(layout, activeIndex, sizeOf(), { x, y, scale }));
    }
    const moved = (layout.middle[activeIndex] ?? 0) - (last.layout.middle[last.row] ?? 0);
    if (moved !== 0) zoom.moveTo({ x, y: y - moved * scale, scale });
  }, [id, activeIndex, layout, zoom, sizeOf, isReady]);
}

/** The context of a canvas that has as many pixels as the screen gives it. */
function prepare(canvas: HTMLCanvasElement | null): CanvasRenderingContext2D | null {
  if (!canvas) return null;
  const ratio = window.devicePixelRatio;
  const width = Math.round(canvas.clientWidth * ratio);
  const height = Math.round(canvas.clientHeight * ratio);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  return canvas.getContext('2d');
}
