import { useCallback, type KeyboardEvent, type RefObject } from 'react';
import type { View } from './use_view';

/** How much a key zooms and moves. */
const ZOOM = 2;
const MOVE = 0.25;

/**
 * `+` and `-` zoom wherever the focus is; arrows and Home move the view while the plot itself has
 * the focus (in the list of lanes they go from lane to lane).
 */
export function useTimelineKeys(
  view: View,
  plot: RefObject<HTMLElement>,
): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const isOnPlot = event.target === plot.current;
      if (!handleKey(event.key, isOnPlot, view)) return;
      event.preventDefault();
    },
    [view, plot],
  );
}

function handleKey(key: string, isOnPlot: boolean, view: View): boolean {
  switch (key) {
    case '+':
    case '=':
      view.zoomBy(ZOOM);
      return true;
    case '-':
    case '_':
      view.zoomBy(1 / ZOOM);
      return true;
    case 'ArrowLeft':
      if (isOnPlot) view.moveBy(-MOVE);
      return isOnPlot;
    case 'ArrowRight':
      if (isOnPlot) view.moveBy(MOVE);
      return isOnPlot;
    case 'Home':
      if (isOnPlot) view.showAll();
      return isOnPlot;
    default:
      return false;
  }
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);
}
