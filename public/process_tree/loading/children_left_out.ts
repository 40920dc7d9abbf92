import type { ProcessNode } from '../../../common/api/process_tree';
import type { TreeModel } from '../model/tree_model';

export interface ChildrenLeftOut {
  /** By a limit: `process_tree_children` brings them. */
  byLimit: number;
  /** Of an ancestor: its children beside the one that leads on. */
  besidePath: number;
}

/** Counts the children of tasks that their nodes name and that are not among the nodes. */
export function childrenLeftOut(
  { tree }: Pick<TreeModel, 'tree'>,
  answered: ReadonlySet<string>,
): (task: number) => ChildrenLeftOut {
  return (index) => {
    const task = tree.tasks[index];
    const left = { byLimit: 0, besidePath: 0 };
    if (!task?.stages.some(hasMore)) return left;
    const here = new Map<string, { all: number; later: number }>();
    for (const node of [
      ...task.stages,
      ...task.children.flatMap((child) => tree.tasks[child]?.stages ?? []),
    ]) {
      const { parentExecId: parent } = node;
      if (parent === undefined) continue;
      const counted = here.get(parent) ?? { all: 0, later: 0 };
      counted.all += 1;
      if (!answered.has(node.execId)) counted.later += 1;
      here.set(parent, counted);
    }
    for (const { execId, childrenLeftOut: cut = 0, childrenTotal = 0 } of task.stages) {
      const { all, later } = here.get(execId) ?? { all: 0, later: 0 };
      if (cut > 0) left.byLimit += Math.max(0, cut - later);
      else left.besidePath += Math.max(0, childrenTotal - all);
    }
    return left;
  };
}

function hasMore({ childrenLeftOut: cut, childrenTotal }: ProcessNode): boolean {
  return cut !== undefined || childrenTotal !== undefined;
}
