import type { ProcessAnswer } from '../../common/api/process';
import { clearerPlace, placeKindOf, placeKindOfEvent } from '../../common/documents/place';
import type { TetragonEvent, TetragonProcess } from '../../common/documents/tetragon_event';
import { mergeProcesses, richestFirst } from './merge_facts';

export type Facts = Pick<ProcessAnswer, 'process' | 'parent' | 'place' | 'node' | 'exit'>;

/** The facts of a process from its own events, in whatever order. */
export function processFacts(events: readonly TetragonEvent[]): Facts {
  const ranked = richestFirst(events);
  const process = mergeProcesses(ranked.map((event) => event.process));
  const parent = mergeProcesses(ranked.map((event) => event.parent));
  const exit = ranked.find((event) => event.exit);
  const exitTime = exit?.exit?.time ?? exit?.time;
  return {
    ...(process && { process }),
    ...parentOf(process, parent),
    place: events.map(placeKindOfEvent).reduce(clearerPlace, 'unknown'),
    node: ranked.find(({ node }) => node !== '')?.node ?? '',
    ...(exit?.exit && {
      exit: { ...exit.exit, ...(exitTime !== undefined && { time: exitTime }) },
    }),
  };
}

/** The facts of a process that only others' events name, as their parent or further up. */
export function relativeFacts(execId: string, events: readonly TetragonEvent[]): Facts {
  const reports = events.flatMap(({ parent, ancestors }) =>
    [parent, ...ancestors].filter((report) => report?.execId === execId),
  );
  const process = mergeProcesses(reports) ?? { execId, flags: [] };
  const above = events
    .flatMap(({ parent, ancestors }) => [parent, ...ancestors])
    .filter((report) => report?.execId !== undefined && report.execId === process.parentExecId);
  return {
    process,
    ...parentOf(process, mergeProcesses(above)),
    place: placeKindOf({ docker: process.docker, pod: process.pod, isExecuted: false }),
    node: events.find(({ node }) => node !== '')?.node ?? '',
  };
}

/** Without a report of the parent, its id is all there is. */
function parentOf(
  process: TetragonProcess | undefined,
  parent: TetragonProcess | undefined,
): Pick<Facts, 'parent'> {
  if (parent) return { parent };
  const execId = process?.parentExecId;
  return execId === undefined ? {} : { parent: { execId, flags: [] } };
}
