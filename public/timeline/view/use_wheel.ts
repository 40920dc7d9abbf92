import { useEffect, useRef, type RefObject } from 'react';
import { LABEL_WIDTH } from '../timeline_sizes';
import type { View } from './use_view';

/** Pixels of a wheel's turn that make the view half as long. */
const PIXELS_PER_DOUBLING = 240;

/** Pixels of a line and of a page, for wheels that count in those. */
const PIXELS_OF_MODE = [1, 16, 400];

/** Ctrl or Cmd with the wheel zooms where the pointer is, Shift or a sideways wheel moves; plain scrolls. */
export function useWheel(plot: RefObject<HTMLElement>, view: View, width: number): void {
  const latest = useRef({ view, width });
  useEffect(() => {
    latest.current = { view, width };
  }, [view, width]);

  useEffect(() => {
    const element = plot.current;
    if (!element) return undefined;
    const onWheel = (event: WheelEvent) => {
      const { view: current, width: plotWidth } = latest.current;
      const pixels = PIXELS_OF_MODE[event.deltaMode] ?? 1;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const left = element.getBoundingClientRect().left + LABEL_WIDTH;
        const share = Math.min(Math.max((event.clientX - left) / Math.max(1, plotWidth), 0), 1);
        const { from, to } = current.view;
        const factor = 2 ** ((-event.deltaY * pixels) / PIXELS_PER_DOUBLING);
        current.zoomBy(factor, from + share * (to - from));
        return;
      }
      const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
      if (Math.abs(sideways) <= (event.shiftKey ? 0 : Math.abs(event.deltaY))) return;
      event.preventDefault();
      current.moveBy((sideways * pixels) / Math.max(1, plotWidth));
    };
    // React listens passively, and a passive listener cannot keep the browser from zooming the page.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [plot]);
}
