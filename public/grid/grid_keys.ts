/** What a key does in the grid of rows. */
export type GridMove =
  /** To another row, by index. */
  | { kind: 'row'; index: number }
  /** To the next or the previous stop inside the row. */
  | { kind: 'stop'; step: 1 | -1 }
  | { kind: 'none' };

/** `pageRows` is how many rows one screen shows. */
export function gridMove(key: string, index: number, rowCount: number, pageRows: number): GridMove {
  switch (key) {
    case 'ArrowRight':
      return { kind: 'stop', step: 1 };
    case 'ArrowLeft':
      return { kind: 'stop', step: -1 };
    case 'ArrowDown':
      return toRow(index + 1, rowCount);
    case 'ArrowUp':
      return toRow(index - 1, rowCount);
    case 'PageDown':
      return toRow(index + pageRows, rowCount);
    case 'PageUp':
      return toRow(index - pageRows, rowCount);
    case 'Home':
      return toRow(0, rowCount);
    case 'End':
      return toRow(rowCount - 1, rowCount);
    default:
      return { kind: 'none' };
  }
}

function toRow(index: number, rowCount: number): GridMove {
  if (rowCount === 0) return { kind: 'none' };
  return { kind: 'row', index: Math.min(Math.max(index, 0), rowCount - 1) };
}
