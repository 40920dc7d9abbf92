/** What moving about needs to know of one visible row. */
export interface NavigableRow {
  hasChildren: boolean;
  isOpen: boolean;
  /** Index of the row above it in the tree among the visible rows, -1 for a root. */
  parentIndex: number;
}

export type NavigationStep =
  | { kind: 'move'; index: number }
  | { kind: 'open' | 'close'; index: number }
  | { kind: 'open_siblings'; index: number }
  | { kind: 'select'; index: number };

/**
 * What a key means on the active row: the keyboard of WAI-ARIA's treegrid pattern with focus on rows.
 * `undefined` for a key without a meaning here, which the browser then keeps.
 */
export function stepOfKey(
  key: string,
  rows: readonly NavigableRow[],
  active: number,
  pageSize: number,
): NavigationStep | undefined {
  const row = rows[active];
  if (!row) return undefined;
  const last = rows.length - 1;
  switch (key) {
    case 'ArrowDown':
      return { kind: 'move', index: Math.min(active + 1, last) };
    case 'ArrowUp':
      return { kind: 'move', index: Math.max(active - 1, 0) };
    case 'PageDown':
      return { kind: 'move', index: Math.min(active + pageSize, last) };
    case 'PageUp':
      return { kind: 'move', index: Math.max(active - pageSize, 0) };
    case 'Home':
      return { kind: 'move', index: 0 };
    case 'End':
      return { kind: 'move', index: last };
    case 'ArrowRight':
      if (!row.hasChildren) return undefined;
      return row.isOpen ? { kind: 'move', index: active + 1 } : { kind: 'open', index: active };
    case 'ArrowLeft':
      if (row.hasChildren && row.isOpen) return { kind: 'close', index: active };
      return row.parentIndex >= 0 ? { kind: 'move', index: row.parentIndex } : undefined;
    case '*':
      return { kind: 'open_siblings', index: active };
    case 'Enter':
      return { kind: 'select', index: active };
    default:
      return undefined;
  }
}

/**
 * The next row whose name starts with what was typed, from the active one downwards and round.
 * One letter typed again and again steps through the names that start with it.
 */
export function rowOfTyping(
  typed: string,
  nameOf: (index: number) => string,
  count: number,
  active: number,
): number | undefined {
  const text = typed.toLowerCase();
  const isOneLetter = [...text].every((letter) => letter === text[0]);
  const prefix = isOneLetter ? text.slice(0, 1) : text;
  // A longer text may still mean the row where it began.
  const first = isOneLetter ? 1 : 0;
  for (let step = first; step < count + first; step++) {
    const index = (active + step) % count;
    if (nameOf(index).toLowerCase().startsWith(prefix)) return index;
  }
  return undefined;
}
