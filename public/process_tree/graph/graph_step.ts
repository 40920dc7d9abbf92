import type { VisibleRow } from '../../../common/process_tree/visible_rows';
import type { NavigationStep } from '../navigation/row_navigation';
import type { GraphLayout } from './graph_layout';

/**
 * What a key means in the graph, where a generation is a column: up and down stay in it, right goes
 * to the children (opening first), left to the parent. `undefined` for a key without a meaning.
 */
export function graphStep(
  key: string,
  rows: readonly VisibleRow[],
  layout: GraphLayout,
  active: number,
): NavigationStep | undefined {
  const row = rows[active];
  if (!row) return undefined;
  const to = (index: number | undefined): NavigationStep => ({
    kind: 'move',
    index: index ?? active,
  });
  switch (key) {
    case 'ArrowDown':
      return to(neighbour(layout, row, active, 1));
    case 'ArrowUp':
      return to(neighbour(layout, row, active, -1));
    case 'ArrowRight':
      if (!row.hasChildren) return undefined;
      return row.isOpen ? to(active + 1) : { kind: 'open', index: active };
    case 'ArrowLeft':
      return row.parentIndex >= 0 ? to(row.parentIndex) : undefined;
    case 'Home':
      return to(0);
    case 'End':
      return to(rows.length - 1);
    case '*':
      return { kind: 'open_siblings', index: active };
    case 'Backspace':
      return row.hasChildren && row.isOpen ? { kind: 'close', index: active } : undefined;
    case 'Enter':
    case ' ':
      return { kind: 'select', index: active };
    default:
      return undefined;
  }
}

function neighbour(
  { columns }: GraphLayout,
  { level }: VisibleRow,
  active: number,
  by: 1 | -1,
): number | undefined {
  const column = columns[level - 1];
  const place = column?.indexOf(active) ?? -1;
  return place < 0 ? undefined : column?.[place + by];
}
