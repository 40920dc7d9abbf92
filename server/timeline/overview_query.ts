import type { estypes } from '@elastic/elasticsearch';
import type { TimelineAnswer } from '../../common/api/timeline';
import { FIELD } from '../../common/documents/fields';
import { OVERVIEW_BUCKETS } from '../../common/limits';
import { EVENT_KINDS } from '../../common/timeline/lane_kinds';
import type { SearchAnswer, SearchBody } from '../elasticsearch/search_context';
import type { Range } from '../elasticsearch/range';
import { barWidth } from '../processes/histogram';
import { kindAggregations, readKinds, type Times } from './kind_queries';

interface TimeBuckets {
  buckets: { key: number; doc_count: number }[];
}

/** All events of the range by kind over time. */
export function overviewQuery(query: estypes.QueryDslQueryContainer, range: Range): SearchBody {
  return {
    query,
    size: 0,
    track_total_hits: false,
    aggs: kindAggregations({ time: timeBuckets(barWidth(range, OVERVIEW_BUCKETS)) }),
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

export function readTimeBuckets({ buckets }: TimeBuckets): Times {
  return buckets.map(({ key, doc_count }) => [key, doc_count] as const);
}

export function readOverview(
  answer: SearchAnswer<unknown>,
  range: Range,
): Pick<TimelineAnswer, 'overview'> {
  const kinds = readKinds(
    answer.aggregations as Readonly<Record<string, unknown>>,
    ({ time }) => new Map([['', readTimeBuckets(time as TimeBuckets)]]),
  );
  const found = EVENT_KINDS.map((kind) => [kind, [...(kinds.get(kind)?.get('') ?? [])]] as const);
  return {
    overview: {
      interval: barWidth(range, OVERVIEW_BUCKETS),
      kinds: Object.fromEntries(found.filter(([, buckets]) => buckets.length > 0)),
    },
  };
}
