import type { estypes } from '@elastic/elasticsearch';
import type { ProbeFunction } from '../../common/api/kernel_probes';
import { hookNameOf, hookOfType } from '../../common/documents/event_types';
import { FIELD, typeField } from '../../common/documents/fields';
import { processFields } from '../../common/documents/process_fields';
import type { ProbeType } from '../../common/kernel_probes/hook';
import { PROBE_FUNCTIONS_PER_SEARCH, SPARKLINE_BUCKETS } from '../../common/limits';
import type { SearchBody } from '../elasticsearch/search_context';
import type { Range } from '../elasticsearch/range';
import { countMeanings, enforcedActionsAggregation, type ActionBuckets } from './action_counts';
import { typeQuery } from './hook_query';

type Query = estypes.QueryDslQueryContainer;
type Aggregation = estypes.AggregationsAggregationContainer;

export interface FunctionBucket {
  key: Record<string, string | null>;
  doc_count: number;
  pods: { value: number };
  first: { value: number };
  last: { value: number };
  enforced: ActionBuckets;
  bars: { buckets: { key: number; doc_count: number }[] };
}

export interface FunctionsAggregations {
  functions: { buckets: FunctionBucket[]; after_key?: Record<string, string | null> };
}

export interface Bars {
  start: number;
  width: number;
  count: number;
}

/** Equal bars that cover the range, for every sparkline. */
export function sparklineBars({ from, to }: Range): Bars {
  const width = Math.max(1, Math.ceil((to - from + 1) / SPARKLINE_BUCKETS));
  return { start: from, width, count: SPARKLINE_BUCKETS };
}

/**
 * Policies and functions of one hook kind. A composite aggregation: its counts are exact on any
 * number of shards, and a policy with thousands of functions is read page by page.
 */
export function functionsQuery(
  type: ProbeType,
  query: Query,
  bars: Bars,
  after?: Record<string, string | null>,
): SearchBody {
  const { names, hasPath } = hookOfType(type);
  const sources = ['policy_name', ...names, ...(hasPath ? ['path'] : [])].map((name) => ({
    [name]: { terms: { field: typeField(type, name), missing_bucket: true } },
  }));
  return {
    query: { bool: { filter: [query, typeQuery(type)] } },
    size: 0,
    track_total_hits: true,
    aggs: {
      functions: {
        composite: {
          size: PROBE_FUNCTIONS_PER_SEARCH,
          sources,
          ...(after && { after }),
        },
        aggs: {
          ...podsAggregation(type),
          first: { min: { field: FIELD.timestamp } },
          last: { max: { field: FIELD.timestamp } },
          enforced: enforcedActionsAggregation(type),
          bars: barsAggregation(bars),
        },
      },
    },
  };
}

function barsAggregation({ start, width }: Bars): Aggregation {
  return {
    date_histogram: {
      field: FIELD.timestamp,
      fixed_interval: `${width}ms`,
      offset: `${start % width}ms`,
      min_doc_count: 1,
    },
  };
}

/** Distinct pods. */
export function podsAggregation(type: ProbeType): Record<'pods', Aggregation> {
  return { pods: { cardinality: { field: processFields(type).pod, precision_threshold: 1_000 } } };
}

export function readFunction(type: ProbeType, bucket: FunctionBucket, bars: Bars): ProbeFunction {
  const { key } = bucket;
  const histogram = Array.from({ length: bars.count }, () => 0);
  for (const { key: time, doc_count: count } of bucket.bars.buckets) {
    const index = Math.round((time - bars.start) / bars.width);
    if (index >= 0 && index < histogram.length) histogram[index] = count;
  }
  return {
    type,
    policy: key.policy_name ?? '',
    name: hookNameOf(type, (field) => key[field] ?? undefined) ?? '',
    ...(key.path !== undefined &&
      key.path !== null &&
      hookOfType(type).hasPath && { path: key.path }),
    events: bucket.doc_count,
    pods: bucket.pods.value,
    firstSeen: bucket.first.value,
    lastSeen: bucket.last.value,
    enforced: countMeanings(bucket.enforced),
    histogram,
  };
}
