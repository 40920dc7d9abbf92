export type ColumnId =
  'process' | 'pid' | 'user' | 'start' | 'duration' | 'exit' | 'pod' | 'known' | 'node';

/** Pixels of each column but the first, which takes what is left. */
const WIDTHS: Readonly<Record<Exclude<ColumnId, 'process'>, number>> = {
  pid: 64,
  user: 80,
  start: 176,
  duration: 152,
  exit: 128,
  pod: 208,
  known: 80,
  node: 120,
};

/** Pixels between two columns. */
export const COLUMN_GAP = 12;

/** What goes first when the table is narrow; the process column shows a hidden pod instead. */
const DISPENSABLE = ['node', 'known', 'pod', 'user', 'duration', 'pid'] as const;

/** Below this a command line is not readable any more. */
const NARROWEST_PROCESS = 500;

const ORDER: readonly ColumnId[] = [
  'process',
  'pid',
  'user',
  'start',
  'duration',
  'exit',
  'pod',
  'known',
  'node',
];

/** The columns that a table of this width in pixels has room for. A tree of one node needs no node. */
export function columnsFor(width: number, hasSeveralNodes: boolean): ColumnId[] {
  const columns = new Set(ORDER);
  if (!hasSeveralNodes) columns.delete('node');
  for (const column of DISPENSABLE) {
    if (width - widthOf(columns) >= NARROWEST_PROCESS) break;
    columns.delete(column);
  }
  return [...columns];
}

/** Value of CSS `grid-template-columns`. */
export function gridTemplate(columns: readonly ColumnId[]): string {
  return columns
    .map((column) => (column === 'process' ? 'minmax(0, 1fr)' : `${WIDTHS[column]}px`))
    .join(' ');
}

function widthOf(columns: Iterable<ColumnId>): number {
  let width = 0;
  for (const column of columns) if (column !== 'process') width += WIDTHS[column] + COLUMN_GAP;
  return width;
}
