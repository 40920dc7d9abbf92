import type { ProcessNode, ProcessTreeAnswer } from '../../../common/api/process_tree';
import { foldTasks, shownStage, type Task, type Tasks } from '../../../common/process_tree/tasks';
import { isNotable, tasksWithBelow } from '../../../common/process_tree/tasks_with_below';
import type { TaskRow } from '../../../common/process_tree/visible_rows';
import { durationBetween } from '../../text/format_duration';
import { durationScale, type DurationScale } from './duration_scale';
import { firstView } from './first_view';

/** One answer made ready to be shown: tasks, look-ups, and what is the same for all rows. */
export interface TreeModel {
  tree: Tasks;
  nodeOf: ReadonlyMap<string, ProcessNode>;
  /** exec_id the page was asked for. */
  asked: string;
  /** Rows that are open at first, by the exec_id they show. */
  openAtFirst: ReadonlySet<string>;
  /** Task with which the view begins; absent: the roots. */
  focus: number | undefined;
  /** Of the process in focus, else the asked one, and all below it. */
  scale: DurationScale;
  /** 1 for tasks that no group of siblings may hide: they, or one below them, were killed or have events. */
  notable: Uint8Array;
  hasSeveralNodes: boolean;
  /** Processes whose link to their parent closed a cycle and was left out. */
  cut: ReadonlySet<string>;
}

/** What of an answer the model is made of. */
export type TreeOfNodes = Pick<ProcessTreeAnswer, 'selected' | 'findings'> & {
  nodes: readonly ProcessNode[];
};

/** `focus` is the exec_id of the process with which the view begins; one that is not there has no effect. */
export function treeModel(
  { nodes, selected, findings }: TreeOfNodes,
  focusExecId?: string,
): TreeModel {
  const tree = foldTasks(nodes);
  const asked = tree.taskOf.get(selected) ?? 0;
  const focus = focusExecId === undefined ? undefined : tree.taskOf.get(focusExecId);
  return {
    tree,
    nodeOf: new Map(nodes.map((node) => [node.execId, node])),
    asked: selected,
    openAtFirst: firstView(tree, asked, focus),
    focus,
    scale: durationScale(durationsBelow(tree, focus ?? asked)),
    notable: tasksWithBelow(tree, isNotable),
    cut: new Set(findings.find(({ kind }) => kind === 'cycle_cut')?.execIds),
    hasSeveralNodes: new Set(nodes.map(({ node }) => node)).size > 1,
  };
}

/** The task and the stage of it that an exec_id names. */
export function taskOfExecId({ tree }: TreeModel, execId: string): Task | undefined {
  return tree.tasks[tree.taskOf.get(execId) ?? -1];
}

/** exec_id by which the row of this process is named. */
export function rowIdOf(model: TreeModel, execId: string): string {
  const task = taskOfExecId(model, execId);
  return task ? shownStage(task).execId : execId;
}

/** The process that one row of the tree shows. */
export function nodeOfRow({ tree }: TreeModel, line: TaskRow): ProcessNode | undefined {
  const task = tree.tasks[line.task];
  return task && (line.stage === undefined ? shownStage(task) : task.stages[line.stage]);
}

/** The next stage of a node's task, or the image beyond the border of its container. */
export function followingStage(model: TreeModel, node: ProcessNode): ProcessNode | undefined {
  const stages = taskOfExecId(model, node.execId)?.stages ?? [];
  const next = stages[stages.findIndex(({ execId }) => execId === node.execId) + 1];
  return next ?? (node.replacedBy === undefined ? undefined : model.nodeOf.get(node.replacedBy));
}

function* durationsBelow({ tasks }: Tasks, root: number): Generator<number> {
  const waiting = [root];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const task = tasks[index];
    if (!task) continue;
    for (const child of task.children) waiting.push(child);
    const duration = durationBetween(task.stages[0]?.startTime, shownStage(task).exitTime);
    if (duration !== undefined) yield Number(duration) / 1e6;
  }
}
