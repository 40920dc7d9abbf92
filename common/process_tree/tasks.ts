import type { ProcessNode } from '../api/process_tree';

/** One PID lifetime: what a reader takes for one process, whatever images it ran. */
export interface Task {
  /** Its exec_ids in order of time: forked, executed, replaced, … The last is what the row shows. */
  stages: ProcessNode[];
  /** Index of the parent's task, -1 for a root. */
  parent: number;
  /** Indexes of the child tasks of all stages, by start. */
  children: number[];
}

export interface Tasks {
  tasks: Task[];
  /** Indexes of the tasks without a parent. */
  roots: number[];
  /** Index of the task of each exec_id. */
  taskOf: ReadonlyMap<string, number>;
}

/** The stage whose facts a row shows, and whose exec_id names the row. */
export function shownStage({ stages }: Task): ProcessNode {
  return stages[stages.length - 1]!;
}

/**
 * Folds the stages of each task into one. `nodes` come as the server orders them: parents before
 * children, siblings by start. Never across a container boundary: `runc init` that becomes a pod's
 * shell is where the pod begins, not an earlier name of its shell.
 */
export function foldTasks(nodes: readonly ProcessNode[]): Tasks {
  const next = nextStages(nodes);
  const later = new Set(next.values());
  const taskOf = new Map<string, number>();
  const tasks: Task[] = [];
  for (const node of nodes) {
    if (later.has(node)) continue;
    const stages: ProcessNode[] = [];
    for (let stage: ProcessNode | undefined = node; stage; stage = next.get(stage)) {
      taskOf.set(stage.execId, tasks.length);
      stages.push(stage);
    }
    tasks.push({ stages, parent: -1, children: [] });
  }
  const roots: number[] = [];
  tasks.forEach((task, index) => {
    const parent = taskOf.get(task.stages[0]?.parentExecId ?? '') ?? -1;
    task.parent = parent;
    (tasks[parent]?.children ?? roots).push(index);
  });
  return { tasks, roots, taskOf };
}

/** Stage → the stage of the same task that follows it. */
function nextStages(nodes: readonly ProcessNode[]): Map<ProcessNode, ProcessNode> {
  const byId = new Map(nodes.map((node) => [node.execId, node]));
  const next = new Map<ProcessNode, ProcessNode>();
  const forked = new Map<string, ProcessNode>();
  for (const node of nodes) {
    const image = node.replacedBy === undefined ? undefined : byId.get(node.replacedBy);
    if (image && sameContainer(node, image)) next.set(node, image);
    const earlier = node.rereadOf === undefined ? undefined : byId.get(node.rereadOf);
    if (earlier) next.set(earlier, node);
    if (node.parentExecId === undefined || node.pid === undefined) continue;
    const key = `${node.parentExecId}\n${node.pid}`;
    const stage = forked.get(key);
    // The first of this PID that ran after the fork: a second one had the PID later.
    if (stage && hasExecuted(node)) {
      if (sameContainer(stage, node)) next.set(stage, node);
      forked.delete(key);
    }
    if (isForkedOnly(node)) forked.set(key, node);
  }
  return next;
}

/**
 * A clone that had not executed yet. Only the last exec_id of a task gets an exit, so one that has
 * an exit ended as it was.
 */
function isForkedOnly({ known, flags = [], exitCode }: ProcessNode): boolean {
  return (
    known !== 'exec' &&
    exitCode === undefined &&
    flags.includes('execve') &&
    !flags.includes('clone') &&
    !flags.includes('procFS')
  );
}

function hasExecuted({ known, flags }: ProcessNode): boolean {
  return known === 'exec' || flags?.includes('clone') === true;
}

function sameContainer(a: ProcessNode, b: ProcessNode): boolean {
  return (
    a.namespace === b.namespace &&
    a.pod === b.pod &&
    a.container === b.container &&
    a.docker === b.docker
  );
}
