import {
  HOOK_EXEC,
  HOOK_EXIT,
  PROCESS_EVENTS_PATH,
  processEventsQuerySchema,
  type ProcessEventsAnswer,
} from '../../common/api/process_events';
import { refOfParameters } from '../../common/api/query';
import { FIELDS } from '../../common/documents/fields';
import { MAX_LIST_WINDOW } from '../../common/limits';
import { compareTimes } from '../../common/time/nanoseconds';
import { ReasonError } from '../elasticsearch/errors';
import { withKnownCode } from '../elasticsearch/exit_status';
import { identityQuery } from '../elasticsearch/identity_query';
import { readEvents } from '../elasticsearch/read_events';
import type { RouteDefinition } from '../route';
import { readStages } from '../tasks/read_tasks';
import { taskDocumentsQuery } from '../tasks/task_documents_query';
import { cursorAfter, parseCursor, printCursor, type PageCursor } from './page_cursor';
import { processEventsQuery, type EventsAggregations } from './process_events_query';

/** One page of the events of all stages of a process's task: after its stages, one search. */
export const processEventsRoute: RouteDefinition<
  typeof processEventsQuerySchema,
  ProcessEventsAnswer
> = {
  path: PROCESS_EVENTS_PATH,
  query: processEventsQuerySchema,
  async answer(context, { cluster, hook, size, after: text, ...parameters }) {
    const after = text === undefined ? undefined : readCursor(text, size);
    const ref = refOfParameters(parameters, cluster);
    const found = await readStages(context, [ref]);
    const [task, place] = [found.taskOf(ref), found.placeOf(ref)];
    const documents = place ? taskDocumentsQuery(place, task) : identityQuery(ref);
    const [{ hits, aggregations }, [exit]] = await Promise.all([
      context.search<EventsAggregations>(processEventsQuery({ documents, hook, size, after })),
      place ? withKnownCode(context, [task.exit], place) : [task.exit],
    ]);
    const events = await readEvents(context, hits.hits);
    const cursor = cursorAfter(hits.hits.map(timeOfHit), after);
    return {
      task: { ...task, ...(exit && { exit }) },
      events: hits.hits
        .map((hit, index) => ({ id: hit._id ?? '', index: hit._index, event: events[index]! }))
        .sort((a, b) => compareTimes(a.event.time, b.event.time)),
      total: aggregations?.fitting.doc_count ?? 0,
      hooks: aggregations ? readHooks(aggregations) : [],
      ...(hits.hits.length === size && { next: printCursor(cursor) }),
    };
  },
};

/** The sort value and not the event's text: it is what the next search is compared with. */
function timeOfHit({ sort }: { sort?: unknown[] }): string | undefined {
  const [time] = sort ?? [];
  return typeof time === 'string' ? time : undefined;
}

/** @throws ReasonError `bad_request` for a text that is none, or for a moment no list can page through */
function readCursor(text: string, size: number): PageCursor {
  const cursor = parseCursor(text);
  if (!cursor) {
    throw new ReasonError({ code: 'page_unknown', values: {} });
  }
  if (cursor.seen + size <= MAX_LIST_WINDOW) return cursor;
  throw new ReasonError({
    code: 'page_too_deep',
    values: { seen: cursor.seen, most: MAX_LIST_WINDOW },
  });
}

function readHooks(aggregations: EventsAggregations): ProcessEventsAnswer['hooks'] {
  const named = FIELDS.function.flatMap((field) => {
    const found = aggregations[field];
    return found && 'buckets' in found ? found.buckets : [];
  });
  return [
    { hook: HOOK_EXEC, count: aggregations.exec.doc_count },
    { hook: HOOK_EXIT, count: aggregations.exit.doc_count },
    ...named
      .map(({ key, doc_count: count }) => ({ hook: key, count }))
      .sort((a, b) => b.count - a.count),
  ].filter(({ count }) => count > 0);
}
