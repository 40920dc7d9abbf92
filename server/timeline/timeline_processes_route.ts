import {
  TIMELINE_PROCESSES_PATH,
  timelineProcessesQuerySchema,
  type ProcessBar,
  type TimelineProcessesAnswer,
} from '../../common/api/timeline_processes';
import { ACTION_ENDED, ACTION_EXECUTED, EXEC_FLAGS, FIELD } from '../../common/documents/fields';
import type { TetragonEvent } from '../../common/documents/tetragon_event';
import { parseFilters } from '../../common/filters/filters';
import { MAX_BAR_DOCUMENTS } from '../../common/limits';
import { barKey, barSpan, processBars } from '../../common/timeline/process_bars';
import type { SearchContext } from '../elasticsearch/search_context';
import { anyOf, filterQuery } from '../elasticsearch/filter_query';
import { readRange, type Range } from '../elasticsearch/range';
import { EVENT_SOURCE, readEvents } from '../elasticsearch/read_events';
import type { RouteDefinition } from '../route';
import { ranWithinQuery } from './event_time_query';
import { totalOf } from '../elasticsearch/total_of';

/** Single processes by event time: one search to count, and two more where they are few enough. */
export const timelineProcessesRoute: RouteDefinition<
  typeof timelineProcessesQuerySchema,
  TimelineProcessesAnswer
> = {
  path: TIMELINE_PROCESSES_PATH,
  query: timelineProcessesQuerySchema,
  async answer(context, { from, to, q, ...names }, now) {
    const range = readRange(from, to, now);
    const query = {
      bool: { filter: [filterQuery({ filters: parseFilters(names), q }), ranWithinQuery(range)] },
    };
    // Counting stops one above the limit, so that a wide range costs next to nothing.
    const counted = await context.search({
      query,
      size: 0,
      track_total_hits: MAX_BAR_DOCUMENTS + 1,
    });
    const total = totalOf(counted);
    if (total > MAX_BAR_DOCUMENTS) return { range, documents: total, unplaced: 0 };
    const { hits } = await context.search({
      query,
      size: MAX_BAR_DOCUMENTS,
      track_total_hits: false,
      _source: EVENT_SOURCE,
    });
    const events = await readEvents(context, hits.hits);
    const ends = await readEnds(context, openIds(processBars(events)));
    return { range, ...placed(events, ends, range) };
  },
};

function openIds(bars: readonly ProcessBar[]): string[] {
  return bars.filter(({ ending }) => ending === 'open').map(({ execId }) => execId);
}

/** Exits, and images that took a process's place, at any later time. */
async function readEnds(
  context: SearchContext,
  execIds: readonly string[],
): Promise<TetragonEvent[]> {
  if (execIds.length === 0) return [];
  const ids = [...new Set(execIds)];
  const { hits } = await context.search({
    query: anyOf([
      {
        bool: {
          filter: [
            { terms: { [FIELD.execId]: ids } },
            { term: { [FIELD.eventAction]: ACTION_ENDED } },
          ],
        },
      },
      {
        bool: {
          filter: [
            { terms: { [FIELD.parentExecId]: ids } },
            { term: { [FIELD.eventAction]: ACTION_EXECUTED } },
          ],
          must_not: { wildcard: { [EXEC_FLAGS]: { value: '*clone*' } } },
        },
      },
    ]),
    size: 2 * MAX_BAR_DOCUMENTS,
    track_total_hits: false,
    _source: EVENT_SOURCE,
  });
  return readEvents(context, hits.hits);
}

/** Bars of the processes that were there in the range, with the documents they were read from. */
function placed(
  events: readonly TetragonEvent[],
  ends: readonly TetragonEvent[],
  { from, to }: Range,
): Pick<TimelineProcessesAnswer, 'bars' | 'documents' | 'unplaced'> {
  const own = new Map(processBars(events).map((bar) => [barKey(bar), bar.documents]));
  const bars = processBars([...events, ...ends]).flatMap((bar) => {
    const documents = own.get(barKey(bar));
    const span = barSpan(bar, from);
    const isThere =
      span !== undefined && span.from <= to - from && (span.to === undefined || span.to >= 0);
    // What only ends another process is no process of this range.
    return documents !== undefined && isThere ? [{ ...bar, documents }] : [];
  });
  return {
    bars,
    documents: bars.reduce((sum, bar) => sum + bar.documents, 0),
    unplaced: events.filter(({ process }) => !process?.execId || !process.startTime).length,
  };
}
