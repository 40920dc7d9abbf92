import { parseNanoseconds } from '../time/nanoseconds';
import type { Process } from './merge_observations';

/** A linked tree as it is read: parents before children, siblings by start, each subtree in one piece. */
export function orderNodes(root: Process): Process[] {
  const ordered: Process[] = [];
  const waiting = [root];
  for (let process = waiting.pop(); process; process = waiting.pop()) {
    ordered.push(process);
    if (!process.children) continue;
    // One by one: an argument list has less room than a tree has children.
    for (const child of inOrderOfStart(process.children).reverse()) waiting.push(child);
  }
  return ordered;
}

type Started = Pick<Process, 'execId' | 'startTime' | 'decoded'>;

/**
 * By decoded ktime where all ids are of one node, since wall times jump (suspend, NTP, pause of a
 * VM); else by wall time in nanoseconds. Those without either come last, by id.
 */
export function inOrderOfStart<P extends Started>(siblings: readonly P[]): P[] {
  if (siblings.length < 2) return [...siblings];
  const node = siblings[0]?.decoded?.node;
  const sameNode = siblings.every(({ decoded }) => decoded && decoded.node === node);
  if (sameNode) {
    return [...siblings].sort((a, b) => compare(a.decoded?.ktime, b.decoded?.ktime) || byId(a, b));
  }
  return siblings
    .map((process) => ({ process, start: parseNanoseconds(process.startTime ?? '') }))
    .sort((a, b) => compare(a.start, b.start) || byId(a.process, b.process))
    .map(({ process }) => process);
}

function compare(a: bigint | undefined, b: bigint | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a < b ? -1 : a > b ? 1 : 0;
}

function byId(a: Started, b: Started): number {
  return a.execId < b.execId ? -1 : 1;
}
