import type { estypes } from '@elastic/elasticsearch';
import { EVENT_TYPES, recordOfType, type KnownEventType } from '../../common/documents/event_types';
import { FIELD, typeField } from '../../common/documents/fields';
import { beyondFieldLimit } from '../elasticsearch/beyond_field_limit';
import { anyOf } from '../elasticsearch/filter_query';

type Query = estypes.QueryDslQueryContainer;

/** Documents of one event type. */
function typeQuery(type: KnownEventType): Query {
  const { eventAction, marker = '' } = recordOfType(type);
  const mark = typeField(type, marker);
  return eventAction === undefined
    ? anyOf([{ exists: { field: mark } }, beyondFieldLimit([mark])])
    : { term: { [FIELD.eventAction]: eventAction } };
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
