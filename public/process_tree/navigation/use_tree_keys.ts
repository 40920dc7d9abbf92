import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { VisibleRow } from '../../../common/process_tree/visible_rows';
import { nameOfRow } from './name_of_row';
import { rowOfTyping, stepOfKey, type NavigationStep } from './row_navigation';
import type { TreeModel } from '../model/tree_model';
import { ROW_HEIGHT } from '../table/row_sizes';
import type { ScrollTarget } from '../table/use_tree_scroll';

/** Milliseconds after which a typed letter begins a new search for a name. */
export const TYPING_MS = 700;

export interface TreeKeysOptions {
  body: RefObject<HTMLElement>;
  model: TreeModel;
  lines: readonly VisibleRow[];
  activeIndex: number;
  /** When it asks for the focus, the active row takes it. */
  target: ScrollTarget | undefined;
  onClose: () => void;
  onStep: (step: NavigationStep) => void;
}

/** Keyboard of the treegrid: the focus stands on a row or a cell, Tab reaches what is inside the row. */
export function useTreeKeys(options: TreeKeysOptions): {
  onKeyDown: (event: KeyboardEvent) => void;
} {
  const { body, lines, model, activeIndex, target, onStep, onClose } = options;
  /** What to focus once its row is the active one and drawn; without an id whichever is active. */
  const awaited = useRef<{ id?: string; cell?: number }>();
  const typed = useRef({ text: '', at: 0 });

  useLayoutEffect(() => {
    if (target?.focus) awaited.current = { id: target.id };
  }, [target]);
  const focusAwaited = () => {
    const { current } = awaited;
    if (!current) return;
    if (current.id !== undefined && lines[activeIndex]?.id !== current.id) return;
    const row = body.current?.querySelector<HTMLElement>(`[data-row="${activeIndex}"]`);
    if (!row) return;
    awaited.current = undefined;
    const cells = cellsOf(row);
    const cell = current.cell === undefined ? row : cells[Math.min(current.cell, cells.length - 1)];
    (cell ?? row).focus({ preventScroll: true });
  };
  useLayoutEffect(focusAwaited);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === 'Escape') return onClose();
    const { target: focused } = event;
    if (!(focused instanceof HTMLElement)) return;
    const row = focused.closest<HTMLElement>('[role="row"]');
    const cells = row ? cellsOf(row) : [];
    const cell = cells.indexOf(focused);
    const isInside = focused !== row && cell < 0;
    // Enter and Space on a button inside a row are the button's.
    if (isInside && (event.key === 'Enter' || event.key === ' ')) return;
    const place = { row: activeIndex, cells: cells.length, ...(cell >= 0 && { cell }) };
    const pageSize = Math.max(1, Math.floor((body.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const step =
      stepOfKey(event, lines, place, pageSize) ??
      (event.ctrlKey ? undefined : stepOfTyping(event, typed.current));
    if (!step) return;
    event.preventDefault();
    awaited.current = step.kind === 'move' && step.cell !== undefined ? { cell: step.cell } : {};
    onStep(step);
    // Within one row nothing is drawn anew.
    if (step.kind === 'move' && step.index === activeIndex) focusAwaited();
  };

  const stepOfTyping = (
    { key }: KeyboardEvent,
    state: { text: string; at: number },
  ): NavigationStep | undefined => {
    if (key.length !== 1 || key === ' ' || key === '?') return undefined;
    const now = Date.now();
    state.text = now - state.at > TYPING_MS ? key : state.text + key;
    state.at = now;
    const nameOf = (index: number) => nameOfRow(model, lines[index]);
    const index = rowOfTyping(state.text, nameOf, lines.length, activeIndex);
    return index === undefined ? undefined : { kind: 'move', index };
  };

  return { onKeyDown };
}

function cellsOf(row: HTMLElement): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('[role="gridcell"]')];
}
