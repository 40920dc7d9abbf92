import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { LanePath } from '../../../common/timeline/lane_path';
import { sameSpan, type TimeSpan } from '../../../common/timeline/view';
import { useAddress } from '../../shell/address/use_address';
import type { LaneLoads } from '../lanes/use_lane_buckets';
import type { LaneRow } from '../lanes/lane_rows';
import { parseTimelineParameters, printTimelineParameters } from '../timeline_parameters';
import { LABEL_WIDTH } from '../timeline_sizes';
import type { View } from './use_view';

/** A drag shorter than this is a click, in pixels. */
const SMALLEST_DRAG = 4;

export interface LaneSelection {
  /** What is marked now, while dragging as well. */
  span: TimeSpan | undefined;
  /** What the address says. */
  chosen: TimeSpan | undefined;
  isDragging: boolean;
  clear: () => void;
}

/**
 * Dragging over the lanes chooses a span of all of them, a click the bucket of one lane; both stand
 * in the address.
 */
export function useLaneSelection({
  plot,
  rows,
  loads,
  view,
  width,
}: {
  plot: RefObject<HTMLDivElement>;
  rows: readonly LaneRow[];
  loads: LaneLoads;
  view: View;
  width: number;
}): LaneSelection {
  const { address, go } = useAddress();
  const { selection } = parseTimelineParameters(address.pageParameters);
  const [drag, setDrag] = useState<{ from: number; to: number }>();

  const choose = useCallback(
    (span: TimeSpan | undefined, lane?: LanePath) =>
      go(
        (current) => {
          const parameters = parseTimelineParameters(current.pageParameters);
          const { selection: before } = parameters;
          const isSame = span && before && sameSpan(span, before);
          return {
            ...current,
            pageParameters: printTimelineParameters({
              ...parameters,
              selection: isSame ? undefined : span,
              lane: isSame ? undefined : lane,
            }),
          };
        },
        { replace: true },
      ),
    [go],
  );

  const latest = useRef({ rows, loads, view, width, choose });
  useEffect(() => {
    latest.current = { rows, loads, view, width, choose };
  }, [rows, loads, view, width, choose]);

  useEffect(() => {
    const element = plot.current;
    if (!element) return undefined;
    let anchor: number | undefined;
    const pixelOf = (event: PointerEvent) =>
      event.clientX - element.getBoundingClientRect().left - LABEL_WIDTH;
    const clamped = (pixel: number) => Math.min(Math.max(pixel, 0), latest.current.width);
    const onDown = (event: PointerEvent) => {
      const pixel = pixelOf(event);
      const isOnPlot = pixel >= 0 && pixel <= latest.current.width;
      if (event.button !== 0 || !isOnPlot || isControl(event.target)) return;
      anchor = pixel;
    };
    const onMove = (event: PointerEvent) => {
      if (anchor === undefined) return;
      const head = clamped(pixelOf(event));
      if (Math.abs(head - anchor) >= SMALLEST_DRAG) {
        setDrag({ from: Math.min(anchor, head), to: Math.max(anchor, head) });
      }
    };
    const onUp = (event: PointerEvent) => {
      if (anchor === undefined) return;
      const head = clamped(pixelOf(event));
      const start = anchor;
      anchor = undefined;
      setDrag(undefined);
      if (Math.abs(head - start) >= SMALLEST_DRAG) chooseSpan(start, head);
      else chooseBucket(head, event.target);
    };
    const timeAt = (pixel: number) => {
      const { view: current, width: plotWidth } = latest.current;
      const { from, to } = current.view;
      return from + (pixel / Math.max(1, plotWidth)) * (to - from);
    };
    const chooseSpan = (a: number, b: number) => {
      const [from, to] = [timeAt(Math.min(a, b)), timeAt(Math.max(a, b))];
      latest.current.choose({ from: Math.floor(from), to: Math.ceil(to) });
    };
    const chooseBucket = (pixel: number, target: EventTarget | null) => {
      const key = target instanceof Element && target.closest('[data-lane-key]');
      const row = latest.current.rows.find(
        (other) => key && other.key === key.getAttribute('data-lane-key'),
      );
      if (row?.kind !== 'lane') return;
      const interval = latest.current.loads.lanes.get(row.key)?.interval;
      if (interval === undefined) return;
      const from = Math.floor(timeAt(pixel) / interval) * interval;
      latest.current.choose({ from, to: from + interval - 1 || from + 1 }, row.path);
    };
    element.addEventListener('pointerdown', onDown);
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    return () => {
      element.removeEventListener('pointerdown', onDown);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
    };
  }, [plot]);

  const { from, to } = view.view;
  const perPixel = (to - from) / Math.max(1, width);
  const dragged = drag && { from: from + drag.from * perPixel, to: from + drag.to * perPixel };
  return {
    span: dragged ?? selection,
    chosen: selection,
    isDragging: drag !== undefined,
    clear: useCallback(() => choose(undefined), [choose]),
  };
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a') !== null;
}
