import { parseNanoseconds } from '../time/nanoseconds';
import type { Process } from './merge_observations';

/**
 * Gives children of a parent whose id holds no time (`node:0:pid`: Tetragon did not find the parent in
 * its map, cilium/tetragon#19) to the process of that PID: same node, same container as the child,
 * started before it, and not ended before it. Only where one task alone fits; of its images the one
 * that ran then.
 */
export function joinByPid(processes: ReadonlyMap<string, Process>): void {
  const orphans = [...processes.values()].filter(
    ({ namedParent }) => namedParent && isTimeless(namedParent),
  );
  if (orphans.length === 0) return;
  const pids = new Set(orphans.map(({ namedParent }) => namedParent?.pid));
  const byPid = new Map<string, Process[]>();
  for (const process of processes.values()) {
    if (!pids.has(process.pid) || isTimeless(process)) continue;
    const key = keyOf(process.node, process.pid);
    const same = byPid.get(key);
    if (same) same.push(process);
    else byPid.set(key, [process]);
  }
  for (const orphan of orphans) {
    const parent = orphan.namedParent!;
    const lives = byPid.get(keyOf(parent.node, parent.pid)) ?? [];
    const fitting = lastImage(lives.filter((one) => isParentOf(one, orphan)));
    if (!fitting) continue;
    orphan.namedParent = fitting;
    orphan.joinedByPid = true;
  }
}

function isTimeless({ decoded }: Process): boolean {
  return decoded?.ktime === 0n && decoded.pid !== 0;
}

function keyOf(node: string | undefined, pid: number | undefined): string {
  return `${node ?? ''}\n${pid}`;
}

/** What is not known to fit does not: a wrong parent is worse than none. */
function isParentOf(process: Process, child: Process): boolean {
  if (process === child || process.docker !== child.docker) return false;
  const start = startOf(process, child);
  if (start === undefined || start > 0n) return false;
  const end = parseNanoseconds(process.exit?.time ?? '');
  const childStart = parseNanoseconds(child.startTime ?? '');
  return end === undefined || childStart === undefined || end >= childStart;
}

/** Nanoseconds from the child's start to this one's: by the clock of their ids, else by wall time. */
function startOf(process: Process, child: Process): bigint | undefined {
  if (process.decoded && child.decoded) return process.decoded.ktime - child.decoded.ktime;
  const [own, other] = [
    parseNanoseconds(process.startTime ?? ''),
    parseNanoseconds(child.startTime ?? ''),
  ];
  return own === undefined || other === undefined ? undefined : own - other;
}

/** The last of these images, if each took the place of the one before it: one task. */
function lastImage(images: readonly Process[]): Process | undefined {
  const replaced = new Set(images.map(({ namedParent }) => namedParent));
  const last = images.filter((image) => !replaced.has(image));
  return last.length === 1 ? last[0] : undefined;
}
