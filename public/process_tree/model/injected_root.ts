import type { ProcessNode } from '../../../common/api/process_tree';
import type { Task } from '../../../common/process_tree/tasks';
import { shownStage } from '../../../common/process_tree/tasks';
import { taskOfExecId, type TreeModel } from './tree_model';

/** In a container: on the host everything is outside of a container's first process's tree. */
function isInjected({ injected, pod, docker }: ProcessNode): boolean {
  return injected === true && (pod !== undefined || docker !== undefined);
}

/** True where one of a task's images is not of its container's own tree. */
export function isInjectedTask({ stages }: Task): boolean {
  return stages.some(isInjected);
}

/**
 * exec_id of the session root, seen from a process at or below it; `undefined` for
 * a process of the container's own tree.
 */
export function injectedRootOf(model: TreeModel, execId: string): string | undefined {
  const { tasks } = model.tree;
  let root: Task | undefined;
  const seen = new Set<Task>();
  for (
    let task = taskOfExecId(model, execId);
    task && isInjectedTask(task) && !seen.has(task);
    task = tasks[task.parent]
  ) {
    seen.add(task);
    root = task;
  }
  return root && shownStage(root).execId;
}
