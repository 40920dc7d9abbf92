import { shownStage, type Tasks } from './tasks';

/** One row of the tree table, with what WAI-ARIA's treegrid wants to know of it. */
export interface VisibleRow {
  /** Index into the tasks. */
  task: number;
  /** exec_id of the stage that the row shows. */
  execId: string;
  /** 1 for a root. */
  level: number;
  setSize: number;
  /** 1 for the first sibling. */
  posInSet: number;
  hasChildren: boolean;
  isOpen: boolean;
  /** Index of the parent's row, -1 for a root. */
  parentIndex: number;
}

/** The rows that are to be seen when these rows are folded, by the exec_id they show. */
export function visibleRows(
  { tasks, roots }: Tasks,
  collapsed: Pick<ReadonlySet<string>, 'has'>,
): VisibleRow[] {
  const rows: VisibleRow[] = [];
  const waiting: Omit<VisibleRow, 'execId' | 'hasChildren' | 'isOpen'>[] = [];
  const push = (siblings: readonly number[], level: number, parentIndex: number) => {
    for (let index = siblings.length - 1; index >= 0; index--) {
      const place = { level, setSize: siblings.length, posInSet: index + 1, parentIndex };
      waiting.push({ task: siblings[index]!, ...place });
    }
  };
  push(roots, 1, -1);
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const task = tasks[place.task];
    if (!task) continue;
    const { execId } = shownStage(task);
    const hasChildren = task.children.length > 0;
    const isOpen = hasChildren && !collapsed.has(execId);
    rows.push({ ...place, execId, hasChildren, isOpen });
    if (isOpen) push(task.children, place.level + 1, rows.length - 1);
  }
  return rows;
}
