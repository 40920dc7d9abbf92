import type { ProcessNode, ProcessTreeAnswer } from '../../common/api/process_tree';
import { foldTasks, shownStage, type Task, type Tasks } from '../../common/process_tree/tasks';
import type { VisibleRow } from '../../common/process_tree/visible_rows';
import { durationBetween } from '../text/format_duration';
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
  /** Of the asked process and all below it. */
  scale: DurationScale;
  hasSeveralNodes: boolean;
  /** Processes whose link to their parent closed a cycle and was left out. */
  cut: ReadonlySet<string>;
}

export function treeModel({ nodes, selected, findings }: ProcessTreeAnswer): TreeModel {
  const tree = foldTasks(nodes);
  const asked = tree.taskOf.get(selected) ?? 0;
  return {
    tree,
    nodeOf: new Map(nodes.map((node) => [node.execId, node])),
    asked: selected,
    openAtFirst: firstView(tree, asked),
    scale: durationScale(durationsBelow(tree, asked)),
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

/** The process that one line of the tree shows. */
export function nodeOfLine({ tree }: TreeModel, line: VisibleRow): ProcessNode | undefined {
  const task = tree.tasks[line.task];
  return task && (line.stage === undefined ? shownStage(task) : task.stages[line.stage]);
}

/** The image that took a node's place, where the tree has it. */
export function replacementOf({ nodeOf }: TreeModel, node: ProcessNode): ProcessNode | undefined {
  return node.replacedBy === undefined ? undefined : nodeOf.get(node.replacedBy);
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
