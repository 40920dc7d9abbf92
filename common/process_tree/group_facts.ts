import type { ProcessNode } from '../api/process_tree';
import { parseNanoseconds } from '../time/nanoseconds';
import { shownStage, type Tasks } from './tasks';

/** How members of a group ended, as a row can say it. */
export type GroupEnding =
  | { kind: 'exit'; code: number }
  | { kind: 'signal'; signal: string }
  /** With a status that is not recorded. */
  | { kind: 'ended' }
  /** No exit is stored. */
  | { kind: 'unknown' };

/** What a row of equal siblings says in their place. */
export interface GroupFacts {
  count: number;
  /** RFC 3339; of the first member that started, where any start is known. */
  first: string | undefined;
  /** Start of the one that started last. */
  last: string | undefined;
  /** Different ends with their number, most frequent first. */
  endings: readonly { ending: GroupEnding; count: number }[];
  /** Tasks below the members, all generations. */
  below: number;
}

export function groupFacts(tree: Tasks, members: readonly number[]): GroupFacts {
  const counts = new Map<string, { ending: GroupEnding; count: number }>();
  let first: { time: string; at: bigint } | undefined;
  let last = first;
  let below = 0;
  for (const index of members) {
    const task = tree.tasks[index];
    if (!task) continue;
    const time = task.stages[0]?.startTime;
    const at = time === undefined ? undefined : parseNanoseconds(time);
    if (time !== undefined && at !== undefined) {
      if (!first || at < first.at) first = { time, at };
      if (!last || at > last.at) last = { time, at };
    }
    const ending = endingOf(shownStage(task));
    const key = JSON.stringify(ending);
    const counted = counts.get(key) ?? { ending, count: 0 };
    counts.set(key, { ending, count: counted.count + 1 });
    below += countBelow(tree, index);
  }
  return {
    count: members.length,
    first: first?.time,
    last: last?.time,
    endings: [...counts.values()].sort((a, b) => b.count - a.count),
    below,
  };
}

function endingOf({ signal, exitCode, exitTime }: ProcessNode): GroupEnding {
  if (signal !== undefined) return { kind: 'signal', signal };
  if (exitCode !== undefined) return { kind: 'exit', code: exitCode };
  return { kind: exitTime === undefined ? 'unknown' : 'ended' };
}

function countBelow({ tasks }: Tasks, index: number): number {
  const waiting = [...(tasks[index]?.children ?? [])];
  let count = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    count += 1;
    for (const child of tasks[next]?.children ?? []) waiting.push(child);
  }
  return count;
}
