import { shownStage, type Task } from '../../../common/process_tree/tasks';
import type { ProcessRow } from '../../../common/api/process_rows';
import { ancestorsOf } from '../model/task_facts';
import type { TreeModel } from '../model/tree_model';

/**
 * exec_ids of the rows that hold a text, in the order of the tree: in binary, PID, pod, user, and
 * in arguments as far as they have come. Any stage of a task makes its row match.
 */
export function searchTree(
  { tree }: TreeModel,
  details: ReadonlyMap<string, ProcessRow>,
  text: string,
): string[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  return tree.tasks
    .filter((task) => fits(task, details, wanted))
    .map((task) => shownStage(task).execId);
}

function fits(task: Task, details: ReadonlyMap<string, ProcessRow>, wanted: string): boolean {
  return task.stages.some((stage) => {
    const row = details.get(stage.execId);
    if (String(stage.pid) === wanted) return true;
    const texts = [
      stage.binary,
      row?.arguments ?? stage.arguments,
      row?.userName,
      stage.namespace === undefined ? stage.pod : `${stage.namespace}/${stage.pod ?? ''}`,
      stage.execId,
    ];
    return texts.some((value) => value?.toLowerCase().includes(wanted));
  });
}

/** These rows once each, in the order of the tree. */
export function inTreeOrder({ tree }: TreeModel, execIds: readonly string[]): string[] {
  const places = new Map(execIds.map((execId) => [execId, tree.taskOf.get(execId) ?? -1]));
  return [...places].sort(([, a], [, b]) => a - b).map(([execId]) => execId);
}

/** exec_ids of the rows that must be open for this process to be seen. */
export function rowsAbove({ tree }: TreeModel, execId: string): string[] {
  const index = tree.taskOf.get(execId);
  if (index === undefined) return [];
  return ancestorsOf(tree, index).flatMap((above) => {
    const task = tree.tasks[above];
    return task ? [shownStage(task).execId] : [];
  });
}
