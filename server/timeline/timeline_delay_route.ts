import {
  TIMELINE_DELAY_PATH,
  timelineDelayQuerySchema,
  type TimelineDelayAnswer,
} from '../../common/api/timeline';
import { FIELD } from '../../common/documents/fields';
import { parseFilters } from '../../common/filters/filters';
import { DELAY_SAMPLE } from '../../common/limits';
import { parseNanoseconds } from '../../common/time/nanoseconds';
import { delayOf } from '../../common/timeline/delay';
import { filterQuery } from '../elasticsearch/filter_query';
import { readRange } from '../elasticsearch/range';
import type { RouteDefinition } from '../route';
import { REREAD } from './kind_queries';

/** How late events were stored, of some of the range's events; asked for once the lanes are drawn. */
export const timelineDelayRoute: RouteDefinition<
  typeof timelineDelayQuerySchema,
  TimelineDelayAnswer
> = {
  path: TIMELINE_DELAY_PATH,
  query: timelineDelayQuerySchema,
  async answer(context, { from, to, q, ...names }, now) {
    const range = readRange(from, to, now);
    const query = filterQuery({ filters: parseFilters(names), q, range });
    const { hits } = await context.search({
      // Drawn by lot: the events of one time or node would all be as late as each other. The time of
      // a process that was read from /proc is its start, not that of reading.
      query: {
        function_score: {
          query: { bool: { filter: query, must_not: REREAD } },
          functions: [{ random_score: { seed: range.to, field: '_seq_no' } }],
          boost_mode: 'replace',
        },
      },
      size: DELAY_SAMPLE,
      track_total_hits: false,
      _source: false,
      fields: [{ field: FIELD.timestamp, format: 'epoch_millis' }, FIELD.eventTime],
    });
    const delay = delayOf(hits.hits.flatMap(({ fields }) => delayInMilliseconds(fields)));
    return { ...(delay && { delay }) };
  },
};

function delayInMilliseconds(fields: Record<string, unknown> | undefined): number[] {
  const [stored] = (fields?.[FIELD.timestamp] ?? []) as (string | undefined)[];
  const [text] = (fields?.[FIELD.eventTime] ?? []) as (string | undefined)[];
  const happened = typeof text === 'string' ? parseNanoseconds(text) : undefined;
  if (stored === undefined || happened === undefined) return [];
  return [Number(stored) - Number(happened / 1_000_000n)];
}
