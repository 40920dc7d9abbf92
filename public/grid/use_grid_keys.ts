import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import { gridMove } from './grid_keys';

export interface GridKeys {
  /** The row that Tab reaches. */
  activeIndex: number;
  setActiveIndex: (index: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Arrow keys for a list whose rows carry `data-row-index` and whose links and buttons carry
 * `data-grid-stop`, the row's own link first. `scrollTo` brings a row into the document,
 * `startIndex` is the row to begin with, focused.
 */
export function useGridKeys(
  list: RefObject<HTMLElement>,
  rowCount: number,
  pageRows: number,
  scrollTo: (index: number) => void,
  startIndex: number | undefined,
): GridKeys {
  const [activeIndex, setActiveIndex] = useState(startIndex ?? 0);
  // Focus can only follow once the row has been drawn.
  const [wanted, setWanted] = useState(
    startIndex === undefined ? undefined : { index: startIndex },
  );

  useEffect(() => {
    if (!wanted) return undefined;
    const frame = requestAnimationFrame(() => stopsOf(list.current, wanted.index)[0]?.focus());
    return () => cancelAnimationFrame(frame);
  }, [wanted, list]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = gridMove(event.key, activeIndex, rowCount, pageRows);
    if (move.kind === 'none') return;
    event.preventDefault();
    if (move.kind === 'stop') {
      moveInside(stopsOf(list.current, activeIndex), move.step);
      return;
    }
    setActiveIndex(move.index);
    scrollTo(move.index);
    setWanted({ index: move.index });
  };
  return {
    activeIndex: Math.min(activeIndex, Math.max(0, rowCount - 1)),
    setActiveIndex,
    onKeyDown,
  };
}

function stopsOf(list: HTMLElement | null, index: number): HTMLElement[] {
  const row = list?.querySelector(`[data-row-index="${index}"]`);
  return row ? [...row.querySelectorAll<HTMLElement>('[data-grid-stop]')] : [];
}

function moveInside(stops: readonly HTMLElement[], step: 1 | -1): void {
  const current = stops.findIndex((stop) => stop === document.activeElement);
  stops[Math.min(Math.max(current + step, 0), stops.length - 1)]?.focus();
}
