import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type ZoomBehavior } from 'd3-zoom';
import type { GraphTransform } from './draw_graph';
import { LARGEST_ZOOM, SMALLEST_ZOOM } from './graph_zoom';

export interface GraphZoom {
  current: () => GraphTransform;
  moveTo: (transform: GraphTransform) => void;
  /** Zooms about the middle of what is shown. */
  zoomBy: (factor: number) => void;
}

/** d3-zoom on a canvas: wheel and pinch zoom, dragging pans; `onChange` comes with every step. */
export function useGraphZoom(
  canvas: RefObject<HTMLCanvasElement>,
  onChange: (transform: GraphTransform) => void,
): GraphZoom {
  const behavior = useRef<ZoomBehavior<HTMLCanvasElement, unknown>>();
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const created = zoom<HTMLCanvasElement, unknown>()
      .scaleExtent([SMALLEST_ZOOM, LARGEST_ZOOM])
      .on('zoom', ({ transform }: { transform: { x: number; y: number; k: number } }) =>
        onChange({ x: transform.x, y: transform.y, scale: transform.k }),
      );
    behavior.current = created;
    // A double click opens a node here.
    select(element).call(created).on('dblclick.zoom', null);
    return () => {
      select(element).on('.zoom', null);
    };
  }, [canvas, onChange]);

  return useMemo(
    () => ({
      current: () => {
        const { x, y, k } = canvas.current ? zoomTransform(canvas.current) : zoomIdentity;
        return { x, y, scale: k };
      },
      moveTo: ({ x, y, scale }) => {
        if (!canvas.current) return;
        const target = zoomIdentity.translate(x, y).scale(scale);
        behavior.current?.transform(select(canvas.current), target);
      },
      zoomBy: (factor) => {
        if (canvas.current) behavior.current?.scaleBy(select(canvas.current), factor);
      },
    }),
    [canvas],
  );
}
