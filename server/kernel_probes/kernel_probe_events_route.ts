import {
  KERNEL_PROBE_EVENTS_PATH,
  kernelProbeEventsQuerySchema,
  type KernelProbeEventsAnswer,
} from '../../common/api/kernel_probe_events';
import { readRange } from '../elasticsearch/range';
import { readEvents } from '../elasticsearch/read_events';
import { totalOf } from '../elasticsearch/total_of';
import type { RouteDefinition } from '../route';
import { choiceQueries } from './choice_query';
import { cursorAfter, eventsPageQuery } from '../elasticsearch/events_page_query';
import { exitKey, exitsAfterKill, isKill } from './exits_after_kill';

/** One page of the events behind a choice, newest first; kills with the exit that followed. */
export const kernelProbeEventsRoute: RouteDefinition<
  typeof kernelProbeEventsQuerySchema,
  KernelProbeEventsAnswer
> = {
  path: KERNEL_PROBE_EVENTS_PATH,
  query: kernelProbeEventsQuerySchema,
  async answer(context, query, now) {
    const range = readRange(query.from, query.to, now);
    const { choice } = await choiceQueries(context, query, range);
    const answer = await context.search(eventsPageQuery(choice, query.size, query.after));
    const hits = answer.hits.hits;
    const events = await readEvents(context, hits);
    const exits = await exitsAfterKill(context, events);
    const last = hits.at(-1)?.sort;
    return {
      events: events.map((event, index) => ({
        id: hits[index]?._id ?? String(index),
        index: hits[index]?._index ?? '',
        event,
        ...(isKill(event) && { exit: exits.get(exitKey(event)) ?? null }),
      })),
      total: totalOf(answer),
      ...(hits.length === query.size && last && { next: cursorAfter(last) }),
    };
  },
};
