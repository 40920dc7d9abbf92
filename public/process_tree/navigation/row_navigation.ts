/** What moving about needs to know of one visible row. */
export interface NavigableRow {
  hasChildren: boolean;
  isOpen: boolean;
  /** Index of the row above it in the tree among the visible rows, -1 for a root. */
  parentIndex: number;
}

/** Where the focus stands: on a row, or on one of its cells. */
export interface FocusPlace {
  row: number;
  /** Index of the cell; absent: the row itself has the focus. */
  cell?: number;
  /** Cells of a row. */
  cells: number;
}

export type NavigationStep =
  /** Without `cell` the row takes the focus. */
  | { kind: 'move'; index: number; cell?: number }
  | { kind: 'open' | 'close' | 'open_siblings' | 'select'; index: number };

export interface Key {
  key: string;
  ctrlKey?: boolean;
}

/**
 * What a key means: the keyboard of WAI-ARIA's treegrid pattern, rows first, then cells, with `*` of
 * its tree pattern. `undefined` for a key without a meaning here, which the browser then keeps.
 */
export function stepOfKey(
  pressed: Key,
  rows: readonly NavigableRow[],
  place: FocusPlace,
  pageSize: number,
): NavigationStep | undefined {
  const row = rows[place.row];
  if (!row) return undefined;
  return (
    stepAmongRows(pressed, rows.length - 1, place, pageSize) ??
    (place.cell === undefined
      ? stepOnRow(pressed.key, row, place.row)
      : stepOnCell(pressed.key, { ...place, cell: place.cell }))
  );
}

/** Up and down, in the column where the focus is. */
function stepAmongRows(
  { key, ctrlKey = false }: Key,
  last: number,
  { row, cell }: FocusPlace,
  pageSize: number,
): NavigationStep | undefined {
  const to = (index: number): NavigationStep => ({
    kind: 'move',
    index: Math.max(0, Math.min(index, last)),
    ...(cell !== undefined && { cell }),
  });
  const isForRows = ctrlKey || cell === undefined;
  switch (key) {
    case 'ArrowDown':
      return ctrlKey ? undefined : to(row + 1);
    case 'ArrowUp':
      return ctrlKey ? undefined : to(row - 1);
    case 'PageDown':
      return to(row + pageSize);
    case 'PageUp':
      return to(row - pageSize);
    case 'Home':
      return isForRows ? to(0) : undefined;
    case 'End':
      return isForRows ? to(last) : undefined;
    default:
      return undefined;
  }
}

function stepOnRow(key: string, row: NavigableRow, index: number): NavigationStep | undefined {
  const isOpen = row.hasChildren && row.isOpen;
  switch (key) {
    case 'ArrowRight':
      return row.hasChildren && !row.isOpen
        ? { kind: 'open', index }
        : { kind: 'move', index, cell: 0 };
    case 'ArrowLeft':
      if (isOpen) return { kind: 'close', index };
      return row.parentIndex >= 0 ? { kind: 'move', index: row.parentIndex } : undefined;
    case '*':
      return { kind: 'open_siblings', index };
    case 'Enter':
    case ' ':
      return { kind: 'select', index };
    default:
      return undefined;
  }
}

function stepOnCell(
  key: string,
  { row: index, cell, cells }: Required<FocusPlace>,
): NavigationStep | undefined {
  switch (key) {
    case 'ArrowRight':
      return { kind: 'move', index, cell: Math.min(cell + 1, cells - 1) };
    case 'ArrowLeft':
      return cell === 0 ? { kind: 'move', index } : { kind: 'move', index, cell: cell - 1 };
    case 'Home':
      return { kind: 'move', index, cell: 0 };
    case 'End':
      return { kind: 'move', index, cell: cells - 1 };
    case 'Enter':
    case ' ':
      return { kind: 'select', index };
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
