import type { Process } from './merge_observations';

/** Nanoseconds of a clock tick: the kernel's USER_HZ is 100, and /proc gives starts in ticks. */
const TICK = 10_000_000n;

/**
 * Processes that a restart of Tetragon read again from /proc: one exec_id exported twice with the
 * flag `procFS`, or a second exec_id for the same PID whose ktime is the first one's, rounded down
 * to a clock tick. Neither is an execution of its own.
 */
export function rereads(
  processes: ReadonlyMap<string, Process>,
  execIds: readonly string[],
): string[] {
  const twice: string[] = [];
  const byTick = new Map<string, string[]>();
  for (const execId of execIds) {
    const process = processes.get(execId);
    if (!process) continue;
    if (isFromProc(process) && process.execCopies > 1) twice.push(execId);
    const key = tickOf(process);
    if (key === undefined) continue;
    const same = byTick.get(key);
    if (same) same.push(execId);
    else byTick.set(key, [execId]);
  }
  const twins = [...byTick.values()].filter((same) => same.length > 1).flat();
  const again = twins.filter((execId) => {
    const process = processes.get(execId);
    return process !== undefined && isFromProc(process) && process.execCopies < 2;
  });
  return [...twice, ...again];
}

export function isFromProc({ flags }: Pick<Process, 'flags'>): boolean {
  return flags?.includes('procFS') === true;
}

function tickOf({ decoded, docker }: Process): string | undefined {
  if (!decoded || decoded.pid === 0) return undefined;
  return `${decoded.node}\n${decoded.pid}\n${decoded.ktime / TICK}\n${docker ?? ''}`;
}
