import type { Task, TaskStage } from '../api/task';
import type { ProcessBar } from '../api/timeline_processes';
import { withoutUndefined } from '../documents/read_value';
import { endOfStage } from '../tasks/stage_end';
import { barKey } from './process_bars';

/**
 * Ends each bar where the next stage of its task begins, or where the task ends, and makes one bar of
 * an image that Tetragon read again from /proc.
 *
 * @param taskOf the task of a bar; `undefined` where only the bar itself is known
 */
export function barsOfTasks(
  bars: readonly ProcessBar[],
  taskOf: (bar: ProcessBar) => Task | undefined,
): ProcessBar[] {
  const images = new Map<string, ProcessBar>();
  for (const bar of bars) {
    const task = taskOf(bar);
    const ended = task ? withEnd(bar, task) : bar;
    const key = barKey({ ...bar, execId: imageOf(bar.execId, task?.stages ?? []) });
    const before = images.get(key);
    images.set(key, before ? joined(before, ended) : ended);
  }
  return [...images.values()];
}

/** exec_id under which an image that was re-read began. */
function imageOf(execId: string, stages: readonly TaskStage[]): string {
  let index = stages.findIndex((stage) => stage.execId === execId);
  while (index > 0 && stages[index]?.how === 'reread') index -= 1;
  return stages[index]?.execId ?? execId;
}

function withEnd(bar: ProcessBar, task: Task): ProcessBar {
  const [first] = task.stages;
  const ofTask = first && first.execId !== bar.execId ? { firstExecId: first.execId } : {};
  const end = bar.ending === 'exit' ? undefined : endOfStage(task, bar.execId);
  if (!end) return { ...bar, ...ofTask };
  if (end.kind === 'exit') {
    const { code, signal, time } = end;
    const exit = withoutUndefined<object>({ end: time, exitCode: code, signal });
    return { ...bar, ...ofTask, ...exit, ending: 'exit' };
  }
  const { binary, arguments: args, startTime } = end.next;
  return {
    ...bar,
    ...ofTask,
    ...(startTime !== undefined && { end: startTime }),
    ending: end.kind,
    next: withoutUndefined<NonNullable<ProcessBar['next']>>({ binary, arguments: args }),
  };
}

/** The stages of an image come by their start, which /proc rounds: the first is not always the older. */
function joined(one: ProcessBar, other: ProcessBar): ProcessBar {
  const [older, again] = one.isReread && !other.isReread ? [other, one] : [one, other];
  return {
    ...again,
    ...older,
    isReread: true,
    isInjected: older.isInjected || again.isInjected,
    probes: [...older.probes, ...again.probes],
    documents: older.documents + again.documents,
  };
}
