import type { estypes } from '@elastic/elasticsearch';
import { EVENT_TYPES, type KnownEventType } from '../../common/documents/event_types';
import { ACTION_ENDED, ACTION_EXECUTED, FIELD, TYPE_MARKERS } from '../../common/documents/fields';

type Query = estypes.QueryDslQueryContainer;

/** Documents of one event type. */
function typeQuery(type: KnownEventType): Query {
  if (type === 'process_exec') return { term: { [FIELD.eventAction]: ACTION_EXECUTED } };
  if (type === 'process_exit') return { term: { [FIELD.eventAction]: ACTION_ENDED } };
  return { exists: { field: TYPE_MARKERS[type] } };
}

/** One bucket for each event type, as an aggregation. */
export function typeFilters(): estypes.AggregationsAggregationContainer {
  const filters = Object.fromEntries(EVENT_TYPES.map((type) => [type, typeQuery(type)]));
  return { filters: { filters } };
}

export interface TypeBuckets {
  buckets: Record<KnownEventType, { doc_count: number }>;
}

export function readTypes(answer: TypeBuckets | undefined): Record<KnownEventType, number> {
  return Object.fromEntries(
    EVENT_TYPES.map((type) => [type, answer?.buckets[type].doc_count ?? 0]),
  ) as Record<KnownEventType, number>;
}
