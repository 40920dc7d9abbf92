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
  for (let root = roots.length; root > 0; root--) {
    waiting.push({
      task: roots[root - 1]!,
      level: 1,
      setSize: roots.length,
      posInSet: root,
      parentIndex: -1,
    });
  }
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const task = tasks[place.task];
    if (!task) continue;
    const { task: index, level, setSize, posInSet, parentIndex } = place;
    const { execId } = shownStage(task);
    const earlier = task.stages.length - 1;
    const stages = earlier > 0 && unfolded.has(execId) ? earlier : 0;
    const below = stages + task.children.length;
    const hasChildren = below > 0;
    const isOpen = hasChildren && !collapsed.has(execId);
    const parent = rows.length;
    // Property by property: spreads cost a quarter of a second for 100,000 rows.
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
    if (!isOpen) continue;
    for (let stage = 0; stage < stages; stage++) {
      rows.push({
        task: index,
        execId: task.stages[stage]!.execId,
        stage,
        level: level + 1,
        setSize: below,
        posInSet: stage + 1,
        hasChildren: false,
        isOpen: false,
        parentIndex: parent,
      });
    }
    for (let child = task.children.length; child > 0; child--) {
      waiting.push({
        task: task.children[child - 1]!,
        level: level + 1,
        setSize: below,
        posInSet: stages + child,
        parentIndex: parent,
      });
    }
  }
  return rows;
}

type Place = Pick<VisibleRow, 'task' | 'level' | 'setSize' | 'posInSet' | 'parentIndex'>;
