import type { Task, Tasks } from './tasks';

/**
 * Marks (1) for tasks that fit or have a task below them that does; by index. Tasks come parents
 * before children, so one walk backwards is enough.
 */
export function tasksWithBelow(
  { tasks }: Pick<Tasks, 'tasks'>,
  fits: (task: Task, index: number) => boolean,
): Uint8Array {
  const marks = new Uint8Array(tasks.length);
  for (let index = tasks.length - 1; index >= 0; index--) {
    const task = tasks[index]!;
    if (marks[index] === 0 && fits(task, index)) marks[index] = 1;
    if (marks[index] === 1 && task.parent >= 0) marks[task.parent] = 1;
  }
  return marks;
}

/** Killed, or with events of kernel probes: never folded away among its siblings. */
export function isNotable({ stages }: Task): boolean {
  return stages.some(({ signal, events }) => signal !== undefined || events !== undefined);
}
