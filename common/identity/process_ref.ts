import { decodeExecId, isKernelExecId } from '../documents/exec_id';
import type { TetragonEvent } from '../documents/tetragon_event';
import { parseNanoseconds } from '../time/nanoseconds';

/**
 * Which process is meant. An exec_id alone is no key of the world
 * (docs/decisions/identity-of-a-process.md).
 */
export interface ProcessRef {
  execId: string;
  /** Empty: the one without a name; absent: whichever has the id. */
  cluster?: string;
  /** Name of its node (empty: none) as documents say it; absent where it is not known. */
  node?: string;
  /** Its start in epoch milliseconds, where the id has no time of its own. */
  start?: number;
}

/** What documents say of a process, as far as it tells one from another. */
export interface IdentityFacts {
  execId: string;
  cluster: string;
  node?: string | undefined;
  /** RFC 3339, or epoch milliseconds. */
  startTime?: string | number | undefined;
}

/**
 * Milliseconds between two starts of one process at most: one start is computed from clocks that are
 * corrected now and then, and no PID is given twice so soon.
 */
export const SAME_START = 1_000;

/** Names one process so that its exec_id is not mistaken for the same one of another node or another time. */
export function processRef({ execId, cluster, node, startTime }: IdentityFacts): ProcessRef {
  const start = hasOwnTime(execId) ? undefined : startOf(startTime);
  return {
    execId,
    cluster,
    ...(node !== undefined && { node }),
    ...(start !== undefined && { start }),
  };
}

/** One text for one process: equal for equal refs. */
export function keyOfRef({ execId, cluster, node, start }: ProcessRef): string {
  return [cluster, node, start, execId].join('\n');
}

/** Names the process of an event. */
export function refOfEvent(
  { cluster, node, process }: Pick<TetragonEvent, 'cluster' | 'node' | 'process'>,
  execId: string,
): ProcessRef {
  return processRef({ execId, cluster, node, startTime: process?.startTime });
}

/**
 * Tells whether an id says itself when its process started. `pid:pid:pid` of Windows does not
 * (Tetragon, pkg/process/process_id_windows.go), nor does a time of 0; they come back with the PID.
 * Where an id has its time, starts that differ are a clock that was set, not another process: so too
 * for the kernel, and for ids of another form, of which nothing is known.
 */
export function hasOwnTime(execId: string): boolean {
  const decoded = decodeExecId(execId);
  if (!decoded || isKernelExecId(execId)) return true;
  return decoded.ktime !== 0n && decoded.ktime !== BigInt(decoded.pid);
}

/** Epoch milliseconds, rounded down as Elasticsearch indexes a date. */
export function startOf(time: string | number | undefined): number | undefined {
  if (typeof time !== 'string') return time;
  const nanoseconds = parseNanoseconds(time);
  return nanoseconds === undefined ? undefined : Number(nanoseconds / 1_000_000n);
}

/**
 * Puts together what is of one process: same exec_id, cluster and node and, where the id has no time
 * of its own, starts within a second of the newest. What has no start stands alone there: it may be
 * of any. Groups stand in the order of their first items, and items in them as they came.
 */
export function groupByIdentity<T>(items: Iterable<T>, factsOf: (item: T) => IdentityFacts): T[][] {
  const all = [...items].map((item) => {
    const { execId, cluster, node = '', startTime } = factsOf(item);
    const start = hasOwnTime(execId) ? undefined : startOf(startTime);
    return { item, start, name: [cluster, node, execId].join('\n') };
  });
  const starts = new Map<string, number[]>();
  for (const { name, start } of all) if (start !== undefined) addTo(starts, name, start);
  const newest = new Map([...starts].map(([name, known]) => [name, newestStarts(known)]));
  const groups = new Map<string, T[]>();
  for (const { item, name, start } of all) {
    const life = newest.get(name)?.find((first) => start !== undefined && isOneLife(first, start));
    addTo(groups, `${name}\n${life}`, item);
  }
  return [...groups.values()];
}

/** The newest start of each life, newest life first. */
function newestStarts(starts: number[]): number[] {
  const newest: number[] = [];
  for (const start of starts.sort((a, b) => b - a)) {
    if (newest.length === 0 || !isOneLife(newest.at(-1)!, start)) newest.push(start);
  }
  return newest;
}

/** `start` is of the life whose newest start is `newest`. */
function isOneLife(newest: number, start: number): boolean {
  return start <= newest && newest - start <= SAME_START;
}

function addTo<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
