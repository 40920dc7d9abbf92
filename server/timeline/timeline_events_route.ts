import type { estypes } from '@elastic/elasticsearch';
import {
  TIMELINE_EVENTS_PATH,
  timelineEventsQuerySchema,
  type TimelineEventsAnswer,
} from '../../common/api/timeline_events';
import { FIELD } from '../../common/documents/fields';
import { parseFilters } from '../../common/filters/filters';
import { filterQuery } from '../elasticsearch/filter_query';
import { readRange } from '../elasticsearch/range';
import { EVENT_SOURCE, readEvents } from '../elasticsearch/read_events';
import type { RouteDefinition } from '../route';
import { totalOf } from '../elasticsearch/total_of';
import { laneQueries } from './lane_query';

/**
 * The same event may be stored twice with everything in it equal: only its place in its index tells
 * the copies apart, and it does not change between two pages as a point in time's own order would.
 */
const ORDER: estypes.SortCombinations[] = [
  { [FIELD.timestamp]: { order: 'asc', format: 'epoch_millis' } },
  { _seq_no: { order: 'asc' } },
  { _index: { order: 'asc' } },
];

/** Events under the brush: one search a page. */
export const timelineEventsRoute: RouteDefinition<
  typeof timelineEventsQuerySchema,
  TimelineEventsAnswer
> = {
  path: TIMELINE_EVENTS_PATH,
  query: timelineEventsQuerySchema,
  async answer(context, { from, to, q, by, lane, size, after, ...names }, now) {
    const range = readRange(from, to, now);
    const answer = await context.search({
      query: {
        bool: {
          filter: [
            filterQuery({ filters: parseFilters(names), q, range }),
            ...(lane ? laneQueries(by, lane) : []),
          ],
        },
      },
      sort: ORDER,
      size,
      track_total_hits: true,
      _source: EVENT_SOURCE,
      ...(after && { search_after: after }),
    });
    const { hits } = answer.hits;
    const events = await readEvents(context, hits);
    const last = hits.length === size ? hits.at(-1)?.sort : undefined;
    return {
      events: hits.flatMap(({ _index, _id }, index) => {
        const event = events[index];
        return event ? [{ index: _index, id: _id ?? '', event }] : [];
      }),
      total: totalOf(answer),
      ...(last && { next: JSON.stringify([Number(last[0]), ...(last.slice(1) as unknown[])]) }),
    };
  },
};
