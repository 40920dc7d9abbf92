import { hasForkFlags } from '../tasks/next_stages';
import { parseNanoseconds } from '../time/nanoseconds';
import type { Process } from './merge_observations';

/** Boot times of one boot, reckoned from two starts, differ by what clocks are corrected by meanwhile. */
const SAME_BOOT = 60_000_000_000n;

/**
 * Links each process that a restart of Tetragon read again from /proc to the stage of the same task
 * before the restart: same node, PID and container, no exit, started not before it (/proc tells the
 * start of the task, rounded down to clock ticks; an image is never older than its task). Its own
 * word for its parent names the re-read parent, so the earlier stage takes that place. Of several
 * images the last one counts.
 */
export function stitchRereads(processes: Iterable<Process>): void {
  const byPid = new Map<string, Process[]>();
  const all = [...processes];
  const rereads = all.filter((process) => isFromProc(process) && isTask(process));
  if (rereads.length === 0) return;
  const pids = new Set(rereads.map(({ pid }) => pid));
  for (const process of all) {
    if (!pids.has(process.pid) || isFromProc(process) || !isTask(process)) continue;
    const key = keyOf(process);
    const same = byPid.get(key);
    if (same) same.push(process);
    else byPid.set(key, [process]);
  }
  for (const reread of rereads) {
    const earlier = lastOf(
      (byPid.get(keyOf(reread)) ?? []).filter((one) => isEarlier(one, reread)),
    );
    if (!earlier) continue;
    reread.rereadOf = earlier;
    reread.namedParent = earlier;
  }
}

/** The kernel's pseudo process is none, and what has no start cannot be compared. */
function isTask({ pid, decoded }: Process): boolean {
  return pid !== undefined && pid !== 0 && decoded !== undefined;
}

export function isFromProc({ flags }: { flags?: readonly string[] | undefined }): boolean {
  return flags?.includes('procFS') === true;
}

/** The container keeps a node's namesakes and most of its boots apart. */
function keyOf({ node, pid, docker }: Process): string {
  return `${node ?? ''}\n${pid}\n${docker ?? ''}`;
}

function isEarlier(process: Process, reread: Process): boolean {
  return (
    (process.known === 'exec' || hasForkFlags(process.flags ?? [])) &&
    process.exit === undefined &&
    ktimeOf(process) >= ktimeOf(reread) &&
    !endedBefore(reread, process) &&
    (reread.docker !== undefined || isSameBoot(process, reread)) &&
    !isLaterImage(process, reread)
  );
}

function ktimeOf({ decoded }: Process): bigint {
  return decoded?.ktime ?? 0n;
}

function lastOf(processes: readonly Process[]): Process | undefined {
  let last: Process | undefined;
  for (const process of processes) if (!last || ktimeOf(process) > ktimeOf(last)) last = process;
  return last;
}

/** The PID was free again before the other one started. */
function endedBefore({ exit }: Process, { startTime }: Process): boolean {
  const [end, start] = [parseNanoseconds(exit?.time ?? ''), parseNanoseconds(startTime ?? '')];
  return end !== undefined && start !== undefined && end < start;
}

function isSameBoot(one: Process, other: Process): boolean {
  const [first, second] = [bootOf(one), bootOf(other)];
  if (first === undefined || second === undefined) return false;
  const apart = first < second ? second - first : first - second;
  return apart <= SAME_BOOT;
}

function bootOf(process: Process): bigint | undefined {
  const start = parseNanoseconds(process.startTime ?? '');
  return start === undefined ? undefined : start - ktimeOf(process);
}

/** An exec without clone after the restart: it names the re-read stage, or an image that does. */
function isLaterImage(process: Process, reread: Process): boolean {
  const visited = new Set<Process>();
  let current: Process | undefined = process;
  while (current && current.pid === reread.pid && !visited.has(current)) {
    if (current === reread) return true;
    visited.add(current);
    current = current.namedParent;
  }
  return false;
}
