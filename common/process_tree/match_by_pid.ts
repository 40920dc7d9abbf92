import type { UnattachedEvent } from '../api/process_tree';
import { meaningOfAction } from '../documents/actions';
import { parseNanoseconds } from '../time/nanoseconds';
import type { Process } from './merge_observations';

/** An event whose process Tetragon had lost from its cache: it names it by PID and start only. */
export interface EventWithoutId extends UnattachedEvent {
  exit?: { code: number; signal?: string; time?: string };
}

/**
 * Two conversions of one start from boot time to wall time differ by what the clock was corrected by
 * between them. No PID comes round again within a second.
 */
const SAME_START = 1_000_000_000n;

/**
 * Gives each event to the process of its node and PID that started when the event says; returns
 * those that fit none. Where several images of a task fit, the nearest start counts.
 */
export function matchByPid(
  processes: Iterable<Process>,
  events: readonly EventWithoutId[],
): EventWithoutId[] {
  if (events.length === 0) return [];
  const byPid = new Map<string, Process[]>();
  for (const process of processes) {
    const key = `${process.pid}\n${process.node ?? ''}`;
    const same = byPid.get(key);
    if (same) same.push(process);
    else byPid.set(key, [process]);
  }
  return events.filter((event) => {
    const process = nearest(byPid.get(`${event.pid}\n${event.node}`) ?? [], event);
    if (process) attach(process, event);
    return !process;
  });
}

function nearest(
  candidates: readonly Process[],
  { startTime }: EventWithoutId,
): Process | undefined {
  const start = parseNanoseconds(startTime ?? '');
  if (start === undefined) return undefined;
  let best: { process: Process; apart: bigint } | undefined;
  for (const process of candidates) {
    const own = parseNanoseconds(process.startTime ?? '');
    if (own === undefined) continue;
    const apart = own < start ? start - own : own - start;
    if (apart <= SAME_START && (!best || apart < best.apart)) best = { process, apart };
  }
  return best?.process;
}

function attach(process: Process, { type, action, exit }: EventWithoutId): void {
  process.matchedByPid += 1;
  if (exit) process.exit ??= exit;
  if (type === 'process_exit' || type === 'process_exec') return;
  const counts = (process.events ??= {});
  const meaning = meaningOfAction(action ?? '');
  counts[meaning] = (counts[meaning] ?? 0) + 1;
}
