import {
  EVENTS_WITHOUT_EXEC_ID_PATH,
  eventsWithoutExecIdQuerySchema,
  type EventsWithoutExecIdAnswer,
} from '../../common/api/events_without_exec_id';
import { parseFilters } from '../../common/filters/filters';
import { cursorAfter, eventsPageQuery } from '../elasticsearch/events_page_query';
import { filterQuery } from '../elasticsearch/filter_query';
import { readRange } from '../elasticsearch/range';
import { readEvents } from '../elasticsearch/read_events';
import { totalOf } from '../elasticsearch/total_of';
import { withoutExecIdQuery } from '../elasticsearch/without_exec_id';
import type { RouteDefinition } from '../route';

/** What the list of processes cannot show: one search a page. */
export const eventsWithoutExecIdRoute: RouteDefinition<
  typeof eventsWithoutExecIdQuerySchema,
  EventsWithoutExecIdAnswer
> = {
  path: EVENTS_WITHOUT_EXEC_ID_PATH,
  query: eventsWithoutExecIdQuerySchema,
  async answer(context, { from, to, q, size, after, ...names }, now) {
    const range = readRange(from, to, now);
    const fits = filterQuery({ filters: parseFilters(names), q, range });
    const query = { bool: { filter: [fits, withoutExecIdQuery()] } };
    const answer = await context.search(eventsPageQuery(query, size, after));
    const { hits } = answer.hits;
    const events = await readEvents(context, hits);
    const last = hits.at(-1)?.sort;
    return {
      events: hits.flatMap(({ _index, _id }, index) => {
        const event = events[index];
        return event ? [{ index: _index, id: _id ?? '', event }] : [];
      }),
      total: totalOf(answer),
      ...(hits.length === size && last && { next: cursorAfter(last) }),
    };
  },
};
