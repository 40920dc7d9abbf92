import { shownStage, type Tasks } from './tasks';

/** One row of the tree table, with what WAI-ARIA's treegrid wants to know of it. */
export interface VisibleRow {
  /** Index into the tasks. */
  task: number;
  /** exec_id of the stage that the row shows. */
  execId: string;
  /** Index of that stage where it is an earlier one, shown below its task's own row. */
  stage?: number;
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
  /** Rows, named likewise, whose earlier stages are rows of their own, before the children. */
  unfolded: Pick<ReadonlySet<string>, 'has'> = new Set<string>(),
): VisibleRow[] {
  const rows: VisibleRow[] = [];
  const waiting: Place[] = [];
  const push = (siblings: readonly number[], level: number, parentIndex: number) => {
    for (let index = siblings.length - 1; index >= 0; index--) {
      const posInSet = index + 1;
      waiting.push({
        task: siblings[index]!,
        level,
        setSize: siblings.length,
        posInSet,
        parentIndex,
      });
    }
  };
  push(roots, 1, -1);
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { task: index, level, setSize, posInSet, parentIndex } = place;
    const task = tasks[index];
    if (!task) continue;
    const { execId } = shownStage(task);
    const hasChildren = task.children.length > 0;
    const isOpen = hasChildren && !collapsed.has(execId);
    rows.push({
      task: index,
      execId,
      level,
      setSize,
      posInSet,
      hasChildren,
      isOpen,
      parentIndex,
    });
    if (isOpen) push(task.children, level + 1, rows.length - 1);
  }
  return rows;
}

type Place = Pick<VisibleRow, 'task' | 'level' | 'setSize' | 'posInSet' | 'parentIndex'>;
