import { useEffect, useLayoutEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import { gridMove } from './grid_keys';

export interface GridKeys {
  /** The row that Tab reaches. */
  activeIndex: number;
  setActiveIndex: (index: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Arrow keys for a list whose rows carry `data-row-index` and whose links and buttons carry
 * `data-grid-stop`, the row's own link `data-grid-stop="row"`. Tab reaches that of the active row
 * alone, or the row where it has none.
 */
export function useGridKeys(
  list: RefObject<HTMLElement>,
  {
    rowCount,
    rowHeight,
    scrollTo,
    startIndex,
  }: {
    rowCount: number;
    /** Pixels. */
    rowHeight: number;
    /** Brings a row into the document. */
    scrollTo: (index: number) => void;
    /** The row to begin with, focused. */
    startIndex?: number | undefined;
  },
): GridKeys {
  const [chosenIndex, setActiveIndex] = useState(startIndex ?? 0);
  const activeIndex = Math.min(chosenIndex, Math.max(0, rowCount - 1));
  // Focus can only follow once the row has been drawn.
  const [wanted, setWanted] = useState(
    startIndex === undefined ? undefined : { index: startIndex },
  );

  useEffect(() => {
    if (!wanted) return undefined;
    const frame = requestAnimationFrame(() => mainStop(rowAt(list.current, wanted.index))?.focus());
    return () => cancelAnimationFrame(frame);
  }, [wanted, list]);

  // After each drawing: rows come and go while one scrolls.
  useLayoutEffect(() => {
    const stop = mainStop(rowAt(list.current, activeIndex));
    if (!stop) return undefined;
    stop.tabIndex = 0;
    return () => {
      stop.tabIndex = -1;
    };
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pageRows = Math.floor((list.current?.clientHeight ?? 0) / rowHeight) - 1;
    const move = gridMove(event.key, activeIndex, rowCount, Math.max(1, pageRows));
    if (move.kind === 'none') return;
    event.preventDefault();
    if (move.kind === 'stop') {
      moveInside(rowAt(list.current, activeIndex), move.step);
      return;
    }
    setActiveIndex(move.index);
    scrollTo(move.index);
    setWanted({ index: move.index });
  };
  return { activeIndex, setActiveIndex, onKeyDown };
}

/** What a row is opened with: its own link or button; the row itself where it has none. */
export function mainStop(row: HTMLElement | null): HTMLElement | null {
  return row?.querySelector<HTMLElement>('[data-grid-stop="row"]:not(:disabled)') ?? row;
}

function rowAt(list: HTMLElement | null, index: number): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-row-index="${index}"]`) ?? null;
}

function moveInside(row: HTMLElement | null, step: 1 | -1): void {
  const all = row?.querySelectorAll<HTMLElement>('[data-grid-stop]:not(:disabled)') ?? [];
  const stops = [...all];
  const current = stops.findIndex((stop) => stop === document.activeElement);
  stops[Math.min(Math.max(current + step, 0), stops.length - 1)]?.focus();
}
