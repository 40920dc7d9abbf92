import type { estypes } from '@elastic/elasticsearch';
import type { TimeSpan } from '../../common/baseline/baseline_range';
import { FIELD, FIELDS } from '../../common/documents/fields';
import { CARDINALITY_PRECISION } from '../../common/limits';
import type { SearchBody } from '../elasticsearch/search_context';
import { equalsQueries, rangeQuery } from '../elasticsearch/filter_query';
import { EXECUTIONS } from './peers';
import { allOf, type Trait } from './traits';

type Query = estypes.QueryDslQueryContainer;

export interface CountAggregations {
  executions: {
    doc_count: number;
    traits?: {
      buckets: Record<
        string,
        { doc_count: number; pods: { value: number }; first: { value: number | null } }
      >;
    };
  };
  pods: { value: number };
}

/** Pods, counted exactly far beyond the size of any workload. */
const PODS = {
  cardinality: { field: FIELD.pod, precision_threshold: CARDINALITY_PRECISION },
};

/** Pods of the peers with any event in the range, and executions with each trait. */
export function countQuery(peers: Query, span: TimeSpan, traits: readonly Trait[]): SearchBody {
  return {
    query: allOf(peers, rangeQuery(span)),
    size: 0,
    track_total_hits: false,
    aggs: {
      pods: PODS,
      executions: {
        filter: EXECUTIONS,
        // Elasticsearch refuses an empty list of filters.
        ...(traits.length > 0 && { aggs: { traits: traitCounts(traits) } }),
      },
    },
  };
}

function traitCounts(traits: readonly Trait[]): estypes.AggregationsAggregationContainer {
  return {
    filters: { filters: Object.fromEntries(traits.map(({ trait, query }) => [trait, query])) },
    aggs: { pods: PODS, first: { min: { field: FIELD.start } } },
  };
}

/** The same peers without one pod: its siblings. */
export function siblingsQuery(peers: Query, pod: string): Query {
  return { bool: { filter: [peers], must_not: equalsQueries(FIELDS.pod, pod) } };
}
