import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { VisibleRow } from '../../common/process_tree/visible_rows';
import { nameOfBinary } from './ending';
import { rowOfTyping, stepOfKey, type NavigationStep } from './row_navigation';
import { nodeOfLine, type TreeModel } from './tree_model';
import { ROW_HEIGHT } from './row_sizes';
import type { ScrollTarget } from './use_tree_scroll';

/** Milliseconds after which a typed letter begins a new search for a name. */
const TYPING_MS = 700;

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

/** Keyboard of the treegrid: the focus stands on rows, Tab reaches the badges of the active one. */
export function useTreeKeys(options: TreeKeysOptions): {
  onKeyDown: (event: KeyboardEvent) => void;
} {
  const { body, lines, model, activeIndex, target, onStep, onClose } = options;
  /** A row to focus once it is the active one and drawn; without an exec_id whichever is active. */
  const awaited = useRef<{ execId?: string }>();
  const typed = useRef({ text: '', at: 0 });

  useLayoutEffect(() => {
    if (target?.focus) awaited.current = { execId: target.execId };
  }, [target]);
  useLayoutEffect(() => {
    const { current } = awaited;
    if (!current) return;
    if (current.execId !== undefined && lines[activeIndex]?.execId !== current.execId) return;
    const row = body.current?.querySelector<HTMLElement>(`[data-row="${activeIndex}"]`);
    if (!row) return;
    awaited.current = undefined;
    row.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const isOnRow = event.target instanceof HTMLElement && event.target.role === 'row';
    if (event.key === 'Escape') return onClose();
    // Enter and Space on a button inside a row are the button's.
    if (!isOnRow && (event.key === 'Enter' || event.key === ' ')) return;
    const pageSize = Math.max(1, Math.floor((body.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const step =
      stepOfKey(event.key, lines, activeIndex, pageSize) ?? stepOfTyping(event, typed.current);
    if (!step) return;
    event.preventDefault();
    awaited.current = {};
    onStep(step);
  };

  const stepOfTyping = (
    { key }: KeyboardEvent,
    state: { text: string; at: number },
  ): NavigationStep | undefined => {
    if (key.length !== 1 || key === ' ') return undefined;
    const now = Date.now();
    state.text = now - state.at > TYPING_MS ? key : state.text + key;
    state.at = now;
    const nameOf = (index: number) => nameOfLine(model, lines[index]);
    const index = rowOfTyping(state.text, nameOf, lines.length, activeIndex);
    return index === undefined ? undefined : { kind: 'move', index };
  };

  return { onKeyDown };
}

function nameOfLine(model: TreeModel, line: VisibleRow | undefined): string {
  const binary = line && nodeOfLine(model, line)?.binary;
  return binary === undefined ? '' : nameOfBinary(binary);
}
