import type { Process } from './merge_observations';

/** Nanoseconds of a clock tick: the kernel's USER_HZ is 100, and /proc gives starts in ticks. */
const TICK = 10_000_000n;

/**
 * Processes that a restart of Tetragon read again from /proc: one exec_id exported twice with the
 * flag `procFS`, or a second exec_id for the same PID whose ktime is the first one's, rounded down
 * to a clock tick. Neither is an execution of its own.
 */
export function rereads(ordered: readonly Process[]): Process[] {
  const fromProc = ordered.filter(isFromProc);
  if (fromProc.length === 0) return [];
  const pids = new Set(fromProc.map(({ pid }) => pid));
  const ticks = new Map<string, number>();
  for (const process of ordered) {
    const tick = pids.has(process.pid) ? tickOf(process) : undefined;
    if (tick !== undefined) ticks.set(tick, (ticks.get(tick) ?? 0) + 1);
  }
  return fromProc.filter(
    (process) => process.execCopies > 1 || (ticks.get(tickOf(process) ?? '') ?? 0) > 1,
  );
}

export function isFromProc({ flags }: Pick<Process, 'flags'>): boolean {
  return flags?.includes('procFS') === true;
}

/** Equal for two exec_ids of one PID lifetime; the container keeps a node's namesakes apart. */
function tickOf({ decoded, docker }: Process): string | undefined {
  if (!decoded || decoded.pid === 0) return undefined;
  return `${decoded.node}\n${decoded.pid}\n${decoded.ktime / TICK}\n${docker ?? ''}`;
}
