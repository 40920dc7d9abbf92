import type { Task } from '../../common/api/task';
import { keyOfRef, type ProcessRef } from '../../common/identity/process_ref';

/** An exec_id of the list with its start in epoch milliseconds, where that is known. */
export interface Started {
  ref: ProcessRef;
  start: number | undefined;
}

/** One row of the list: a process and its stage that stands for it. */
export interface TaskRow {
  ref: ProcessRef;
  task: Task;
}

/**
 * Makes one row of each process that begins on the page. It stands where the newest of its fitting
 * stages stands, and where that is on an earlier page, not on this one. Of stages that started in the
 * same millisecond (a fork and its exec often do) the row shows the last.
 *
 * @param window all that fit, newest start first, those of earlier pages included
 */
export function foldStages(
  window: readonly Started[],
  offset: number,
  tasks: ReadonlyMap<ProcessRef, Task>,
): TaskRow[] {
  const places = new Map(window.map(({ ref }, place) => [keyOfRef(ref), place]));
  return window.slice(offset).flatMap(({ ref, start }, index) => {
    const task = tasks.get(ref);
    if (!task) return [];
    const fitting = refsOfStages(ref, task).flatMap((stage) => places.get(keyOfRef(stage)) ?? []);
    if (Math.min(...fitting) < offset + index) return [];
    const equal = fitting.map((place) => window[place]).filter((one) => one?.start === start);
    const shown = equal.findLast((one) => one && tasks.has(one.ref));
    return [{ ref: shown?.ref ?? ref, task }];
  });
}

/** The stages of a task are of one node; an id without a time of its own has but one stage. */
export function refsOfStages(ref: ProcessRef, { stages }: Task): ProcessRef[] {
  return stages.map(({ execId }) => (execId === ref.execId ? ref : { ...ref, execId }));
}
