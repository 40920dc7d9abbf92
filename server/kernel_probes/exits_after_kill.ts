import { ACTION_ENDED, FIELD } from '../../common/documents/fields';
import type { TetragonEvent } from '../../common/documents/tetragon_event';
import { keyOfRef, refOfEvent } from '../../common/identity/process_ref';
import { CARDINALITY_PRECISION } from '../../common/limits';
import type { SearchContext } from '../elasticsearch/search_context';
import { EVENT_SOURCE, readEvents } from '../elasticsearch/read_events';

const KILL = 'KPROBE_ACTION_SIGKILL';

/** Exits of killed processes by `exitKey`; every asked process without one is missing. */
export type Exits = ReadonlyMap<string, { signal?: string; time?: string }>;

export function isKill({ action, body }: TetragonEvent): boolean {
  return action === KILL || body.return_action === KILL;
}

/** Identity of an event's process. */
export function exitKey(event: TetragonEvent): string {
  return keyOfRef(refOfEvent(event, event.process?.execId ?? ''));
}

/** Exits of the processes that the events killed: a kill without one means the exit was lost. */
export async function exitsAfterKill(
  context: SearchContext,
  events: readonly TetragonEvent[],
): Promise<Exits> {
  const execIds = new Set(
    events.filter(isKill).flatMap(({ process }) => (process?.execId ? [process.execId] : [])),
  );
  if (execIds.size === 0) return new Map();
  const { hits } = await context.search({
    query: {
      bool: {
        filter: [
          { term: { [FIELD.eventAction]: ACTION_ENDED } },
          { terms: { [FIELD.execId]: [...execIds] } },
        ],
      },
    },
    size: Math.min(CARDINALITY_PRECISION, 10_000),
    track_total_hits: false,
    _source: EVENT_SOURCE,
  });
  const exits = await readEvents(context, hits.hits);
  return new Map(
    exits.map((event) => [
      exitKey(event),
      {
        ...(event.exit?.signal !== undefined && { signal: event.exit.signal }),
        ...(event.time !== undefined && { time: event.time }),
      },
    ]),
  );
}
