import { useEffect, useMemo } from 'react';
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
export function useGraphZoom(canvas: HTMLCanvasElement | null, onChange: () => void): GraphZoom {
  const behavior = useMemo(
    () =>
      zoom<HTMLCanvasElement, unknown>()
        .scaleExtent([SMALLEST_ZOOM, LARGEST_ZOOM])
        .on('zoom', onChange),
    [onChange],
  );
  useEffect(() => {
    if (!canvas) return undefined;
    // A double click opens a node here.
    select(canvas).call(behavior).on('dblclick.zoom', null);
    return () => {
      select(canvas).on('.zoom', null);
    };
  }, [canvas, behavior]);
  return useMemo(() => graphZoom(canvas, behavior), [canvas, behavior]);
}

function graphZoom(
  canvas: HTMLCanvasElement | null,
  behavior: ZoomBehavior<HTMLCanvasElement, unknown>,
): GraphZoom {
  return {
    current: () => {
      const { x, y, k } = canvas ? zoomTransform(canvas) : zoomIdentity;
      return { x, y, scale: k };
    },
    moveTo: ({ x, y, scale }) => {
      if (canvas) behavior.transform(select(canvas), zoomIdentity.translate(x, y).scale(scale));
    },
    zoomBy: (factor) => {
      if (canvas) behavior.scaleBy(select(canvas), factor);
    },
  };
}
