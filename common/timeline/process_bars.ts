import type { ProcessBar } from '../api/timeline_processes';
import { meaningOfAction } from '../documents/actions';
import { compareTimes, parseNanoseconds } from '../time/nanoseconds';
import { groupByIdentity, keyOfRef, processRef } from '../identity/process_ref';
import { isInjectedEvent } from '../documents/origin';
import { clearerPlace, placeKindOfEvent } from '../documents/place';
import type { TetragonEvent, TetragonProcess } from '../documents/tetragon_event';
import { withoutUndefined } from '../documents/read_value';

/** The key of a bar's process in the world. */
export function barKey(bar: Pick<ProcessBar, 'cluster' | 'node' | 'execId' | 'start'>): string {
  return keyOfRef(processRef({ ...bar, startTime: bar.start }));
}

/** The key of what a bar's process names as its parent; `undefined` where it names none. */
export function parentKey({
  cluster,
  node,
  parentExecId: execId,
  parentStart: startTime,
}: ProcessBar): string | undefined {
  if (execId === undefined) return undefined;
  return keyOfRef(processRef({ execId, cluster, node, startTime }));
}

/**
 * Puts events together to one bar for each exec_id of a process that has a start. Events of processes
 * without either are counted by the caller: documents in minus documents of the bars.
 */
export function processBars(events: readonly TetragonEvent[]): ProcessBar[] {
  const placed = events.flatMap((event) => {
    const { cluster, node, process } = event;
    const { execId, startTime } = process ?? {};
    if (!process || !execId || !startTime) return [];
    return [{ event, process, execId, cluster, node, startTime }];
  });
  const bars = groupByIdentity(placed, (facts) => facts).map((group) => {
    const [first] = group;
    const bar = newBar(first!.event, first!.execId, first!.startTime);
    for (const { event, process } of group) addEvent(bar, event, process);
    return bar;
  });
  return bars.sort((a, b) => compareTimes(a.start, b.start) || (a.execId < b.execId ? -1 : 1));
}

function newBar({ cluster, node }: TetragonEvent, execId: string, start: string): ProcessBar {
  return {
    ...{ execId, cluster, node, start },
    ...{ ending: 'open', isReread: false, isInjected: false, place: 'unknown' },
    ...{ probes: [], documents: 0 },
  };
}

function addEvent(bar: ProcessBar, event: TetragonEvent, process: TetragonProcess): void {
  bar.documents += 1;
  const { pod } = process;
  const facts = withoutUndefined<Partial<ProcessBar>>({
    pid: process.pid,
    parentExecId: event.parent?.execId ?? process.parentExecId,
    parentStart: event.parent?.startTime,
    binary: process.binary,
    arguments: process.arguments,
    namespace: pod?.namespace,
    workload: pod?.workload,
    pod: pod?.name,
    podUid: pod?.uid,
    container: pod?.container?.name,
    containerId: pod?.container?.id,
    docker: process.docker,
  });
  // What one event lacks, another may know; what both know is the same.
  Object.assign(bar, { ...facts, ...withoutUndefined<object>(known(bar, facts)) });
  if (process.flags.includes('procFS')) bar.isReread = true;
  bar.place = clearerPlace(bar.place, placeKindOfEvent(event));
  if (event.type === 'process_exec' && isInjectedEvent(event)) bar.isInjected = true;
  if (event.type === 'process_exit') endWithExit(bar, event);
  else if (event.type !== 'process_exec') addProbe(bar, event);
}

function known(bar: ProcessBar, facts: Partial<ProcessBar>): Partial<ProcessBar> {
  return Object.fromEntries(
    Object.keys(facts).map((name) => [name, bar[name as keyof ProcessBar]]),
  );
}

function endWithExit(bar: ProcessBar, { exit, time }: TetragonEvent): void {
  const end = exit?.time ?? time;
  if (end !== undefined) bar.end = end;
  bar.ending = 'exit';
  bar.exitCode = exit?.code ?? 0;
  if (exit?.signal !== undefined) bar.signal = exit.signal;
}

function addProbe(bar: ProcessBar, event: TetragonEvent): void {
  if (event.time === undefined) return;
  bar.probes.push(
    withoutUndefined<ProcessBar['probes'][number]>({
      meaning: meaningOfAction(event.action ?? ''),
      time: event.time,
      function: event.function,
      policy: event.policy,
    }),
  );
}

/** Start and end in milliseconds since `origin` (epoch milliseconds), with fractions. */
export function barSpan(
  { start, end }: Pick<ProcessBar, 'start' | 'end'>,
  origin: number,
): { from: number; to?: number } | undefined {
  const from = sinceOrigin(start, origin);
  if (from === undefined) return undefined;
  const to = end === undefined ? undefined : sinceOrigin(end, origin);
  // Wall clocks jump, and a sample's exit is some nanoseconds before its start.
  return to === undefined ? { from } : { from, to: Math.max(from, to) };
}

/** A Tetragon time in milliseconds since `origin`: a double holds nanoseconds of a short span only. */
export function sinceOrigin(time: string, origin: number): number | undefined {
  const nanoseconds = parseNanoseconds(time);
  if (nanoseconds === undefined) return undefined;
  return Number(nanoseconds - BigInt(Math.round(origin)) * 1_000_000n) / 1e6;
}
