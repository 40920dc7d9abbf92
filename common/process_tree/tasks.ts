import type { ProcessNode } from '../api/process_tree';
import { stageChains } from '../tasks/next_stages';

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
 * children, siblings by start.
 */
export function foldTasks(nodes: readonly ProcessNode[]): Tasks {
  const taskOf = new Map<string, number>();
  const tasks = stageChains(nodes).map((stages, index): Task => {
    for (const { execId } of stages) taskOf.set(execId, index);
    return { stages, parent: -1, children: [] };
  });
  const roots: number[] = [];
  tasks.forEach((task, index) => {
    const parent = taskOf.get(task.stages[0]?.parentExecId ?? '') ?? -1;
    task.parent = parent;
    (tasks[parent]?.children ?? roots).push(index);
  });
  return { tasks, roots, taskOf };
}
