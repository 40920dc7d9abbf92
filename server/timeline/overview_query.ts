import type { estypes } from '@elastic/elasticsearch';
import type { TimelineAnswer } from '../../common/api/timeline';
import { FIELD } from '../../common/documents/fields';
import { DELAY_SAMPLE, OVERVIEW_BUCKETS } from '../../common/limits';
import { parseNanoseconds } from '../../common/time/nanoseconds';
import { EVENT_KINDS, type EventKind } from '../../common/timeline/lane_kinds';
import { delayOf } from '../../common/timeline/delay';
import type { SearchAnswer, SearchBody } from '../elasticsearch/asking';
import type { Range } from '../elasticsearch/range';
import { barWidth } from '../processes/histogram';
import { kindQueries, REREAD } from './kind_queries';

interface TimeBuckets {
  buckets: { key: number; doc_count: number }[];
}

interface OverviewAggregations {
  kinds: { buckets: Record<EventKind, { time: TimeBuckets }> };
}

/** All events of the range by kind over time, and some of them at random to measure their delay. */
export function overviewQuery(query: estypes.QueryDslQueryContainer, range: Range): SearchBody {
  return {
    // The events are drawn by lot: those of one time or node would all be as late as each other.
    query: {
      function_score: {
        query: { bool: { filter: query } },
        functions: [{ random_score: { seed: range.to, field: '_seq_no' } }],
        boost_mode: 'replace',
      },
    },
    // The time of a process that was read from /proc is its start, not that of reading.
    post_filter: { bool: { must_not: REREAD } },
    size: DELAY_SAMPLE,
    track_total_hits: false,
    _source: false,
    fields: [{ field: FIELD.timestamp, format: 'epoch_millis' }, FIELD.eventTime],
    aggs: {
      kinds: {
        filters: { filters: kindQueries() },
        aggs: { time: timeBuckets(barWidth(range, OVERVIEW_BUCKETS)) },
      },
    },
  };
}

/** Documents over time, by @timestamp; buckets without any are left out. */
export function timeBuckets(interval: number): estypes.AggregationsAggregationContainer {
  return {
    date_histogram: {
      field: FIELD.timestamp,
      fixed_interval: `${interval}ms`,
      min_doc_count: 1,
      format: 'epoch_millis',
    },
  };
}

export function readTimeBuckets({ buckets }: TimeBuckets): [number, number][] {
  return buckets.map(({ key, doc_count }) => [key, doc_count]);
}

export function readOverview(
  answer: SearchAnswer<unknown>,
  range: Range,
): Pick<TimelineAnswer, 'overview' | 'delay'> {
  const { kinds } = answer.aggregations as OverviewAggregations;
  const delay = delayOf(answer.hits.hits.flatMap(({ fields }) => delayInMilliseconds(fields)));
  return {
    overview: {
      interval: barWidth(range, OVERVIEW_BUCKETS),
      kinds: Object.fromEntries(
        EVENT_KINDS.map(
          (kind) => [kind, readTimeBuckets(kinds.buckets[kind].time)] as const,
        ).filter(([, buckets]) => buckets.length > 0),
      ),
    },
    ...(delay && { delay }),
  };
}

function delayInMilliseconds(fields: Record<string, unknown> | undefined): number[] {
  const [stored] = (fields?.[FIELD.timestamp] ?? []) as (string | undefined)[];
  const [text] = (fields?.[FIELD.eventTime] ?? []) as (string | undefined)[];
  const happened = typeof text === 'string' ? parseNanoseconds(text) : undefined;
  if (stored === undefined || happened === undefined) return [];
  return [Number(stored) - Number(happened / 1_000_000n)];
}
