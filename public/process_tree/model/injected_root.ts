import type { ProcessNode } from '../../../common/api/process_tree';
import type { Task } from '../../../common/process_tree/tasks';
import { shownStage } from '../../../common/process_tree/tasks';
import { taskOfExecId, type TreeModel } from './tree_model';

/** How a task came into its container: its first image that is outside of the init tree tells. */
export function originOfTask({ stages }: Task): ProcessNode['origin'] {
  return stages.find(({ origin }) => origin !== undefined)?.origin;
}

/**
 * exec_id of the process that came into the container from outside, seen from it or from below it;
 * `undefined` for all others.
 */
export function injectedRootOf(model: TreeModel, execId: string): string | undefined {
  const { tasks } = model.tree;
  const seen = new Set<Task>();
  for (let task = taskOfExecId(model, execId); task && !seen.has(task); task = tasks[task.parent]) {
    const origin = originOfTask(task);
    if (origin === 'injected_root') return shownStage(task).execId;
    if (origin !== 'below_injected') return undefined;
    seen.add(task);
  }
  return undefined;
}
