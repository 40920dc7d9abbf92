import type { estypes } from '@elastic/elasticsearch';
import { ENFORCED_ACTIONS, meaningOfAction } from '../../common/documents/actions';
import { typeField } from '../../common/documents/fields';
import type { ProbeType } from '../../common/kernel_probes/hook';

/** Distinct actions of one function: Tetragon knows sixteen. */
const MAX_ACTIONS = 50;

export function actionsAggregation(type: ProbeType): estypes.AggregationsAggregationContainer {
  return { terms: { field: typeField(type, 'action'), missing: '', size: MAX_ACTIONS } };
}

export interface ActionBuckets {
  buckets: { key: string; doc_count: number }[];
}

/** Only what interfered: on hundreds of functions at once one bucket each is what it may cost. */
export function enforcedActionsAggregation(
  type: ProbeType,
): estypes.AggregationsAggregationContainer {
  return {
    terms: { field: typeField(type, 'action'), include: [...ENFORCED_ACTIONS], size: MAX_ACTIONS },
  };
}

/** Events by meaning of their action. */
export function countMeanings({ buckets }: ActionBuckets): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { key, doc_count: count } of buckets) {
    const meaning = meaningOfAction(key);
    counts[meaning] = (counts[meaning] ?? 0) + count;
  }
  return counts;
}
