import { parseNanoseconds } from '../time/nanoseconds';
import type { Process } from './merge_observations';
import type { Lineage } from './link_nodes';

/**
 * exec_ids of a lineage as they are read: parents before children, siblings by start, each subtree
 * in one piece.
 */
export function orderNodes(
  processes: ReadonlyMap<string, Process>,
  { ancestors, descendants, parents }: Lineage,
  selected: string,
): string[] {
  const children = new Map<string, Process[]>();
  for (const execId of [...ancestors, selected, ...descendants]) {
    const parent = parents.get(execId);
    const process = processes.get(execId);
    if (parent === undefined || !process) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(process);
    else children.set(parent, [process]);
  }
  const ordered: string[] = [];
  const waiting = [ancestors[0] ?? selected];
  for (let execId = waiting.pop(); execId !== undefined; execId = waiting.pop()) {
    ordered.push(execId);
    const siblings = inOrderOfStart(children.get(execId) ?? []);
    for (let index = siblings.length - 1; index >= 0; index--) {
      waiting.push(siblings[index]!.execId);
    }
  }
  return ordered;
}

/**
 * By decoded ktime where all ids are of one node, since wall times jump (suspend, NTP, pause of a
 * VM); else by wall time in nanoseconds. Those without either come last, by id.
 */
export function inOrderOfStart<P extends Pick<Process, 'execId' | 'startTime' | 'decoded'>>(
  siblings: readonly P[],
): P[] {
  if (siblings.length < 2) return [...siblings];
  const node = siblings[0]?.decoded?.node;
  const sameNode = siblings.every(({ decoded }) => decoded && decoded.node === node);
  const timeOf = (process: P) =>
    sameNode ? process.decoded?.ktime : parseNanoseconds(process.startTime ?? '');
  return siblings
    .map((process) => ({ process, time: timeOf(process) }))
    .sort((a, b) => compare(a.time, b.time) || (a.process.execId < b.process.execId ? -1 : 1))
    .map(({ process }) => process);
}

function compare(a: bigint | undefined, b: bigint | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a < b ? -1 : a > b ? 1 : 0;
}
