import type { ProcessNode } from '../../../common/api/process_tree';
import { shownStage } from '../../../common/process_tree/tasks';
import type { TaskRow } from '../../../common/process_tree/visible_rows';
import { durationBetween } from '../../text/format_duration';
import { endingOf, type Ending } from './ending';
import { placeKey } from './task_facts';
import { followingStage, type TreeModel } from './tree_model';

/** What one row shows, times in nanoseconds. */
export interface RowFacts {
  node: ProcessNode;
  /** Images before the shown one, first to last; empty for the row of an earlier image itself. */
  earlier: readonly ProcessNode[];
  start: string | undefined;
  /** From the parent's start to its own. */
  afterParent: bigint | undefined;
  duration: bigint | undefined;
  ending: Ending;
  /** It runs elsewhere than its parent: pod, container or host. */
  changesPlace: boolean;
  /** Why it has no document of its own, where the data says so. */
  missing: ProcessNode['parentMissing'];
}

export function rowFacts(model: TreeModel, { task: index, stage }: TaskRow): RowFacts | undefined {
  const { tasks } = model.tree;
  const task = tasks[index];
  if (!task) return undefined;
  const isImage = stage !== undefined;
  const node = isImage ? task.stages[stage] : shownStage(task);
  if (!node) return undefined;
  const parent = tasks[task.parent];
  const start = isImage ? node.startTime : task.stages[0]?.startTime;
  const ending = endingOf(node, followingStage(model, node));
  return {
    node,
    earlier: isImage ? [] : task.stages.slice(0, -1),
    start,
    afterParent: durationBetween(parent?.stages[0]?.startTime, start),
    duration: durationBetween(
      start,
      node.exitTime ?? (ending.kind === 'followed' ? ending.time : undefined),
    ),
    ending,
    changesPlace: !isImage && (!parent || placeKey(shownStage(parent)) !== placeKey(node)),
    missing: missingReason(model, node),
  };
}

/** A child says why its parent has no document: the first of them does for all. */
function missingReason({ tree }: TreeModel, node: ProcessNode): ProcessNode['parentMissing'] {
  if (node.known !== 'parent' && node.known !== 'ancestor') return undefined;
  const task = tree.tasks[tree.taskOf.get(node.execId) ?? -1];
  for (const child of task?.children ?? []) {
    const first = tree.tasks[child]?.stages[0];
    if (first?.parentExecId === node.execId && first.parentMissing) return first.parentMissing;
  }
  return undefined;
}
