import type { estypes } from '@elastic/elasticsearch';
import type { ProbeValue } from '../../common/api/kernel_probe_values';
import type { ProbeType } from '../../common/kernel_probes/hook';

/** What is asked of every column of values of one choice. */
export interface ColumnQuestion {
  type: ProbeType;
  query: estypes.QueryDslQueryContainer;
  order: 'volume' | 'rare';
  size: number;
}

/** Rare: fewest distinct pods, then fewest events. */
export function sortValues(
  values: readonly ProbeValue[],
  order: ColumnQuestion['order'],
): ProbeValue[] {
  return [...values].sort((a, b) =>
    order === 'volume' ? b.events - a.events : a.pods - b.pods || a.events - b.events,
  );
}
