import type { estypes } from '@elastic/elasticsearch';
import type { ProbeColumn } from '../../common/api/kernel_probe_values';
import { NESTED_ARGUMENTS } from '../../common/documents/fields';
import type { ProbeType } from '../../common/kernel_probes/hook';
import { totalOf } from '../elasticsearch/total_of';
import type { SearchContext, SearchBody } from '../elasticsearch/search_context';
import { columnPath } from './column_query';
import { isNested } from './hook_query';

type Query = estypes.QueryDslQueryContainer;

interface Seen {
  seen?: { buckets: { key: string | number; key_as_string?: string }[] };
  nested?: { seen: { buckets: { key: string | number; key_as_string?: string }[] } };
}

/**
 * Marks the values that this function never had in the baseline. Without a single event of it there,
 * everything would be new and nothing would be said: then no value is marked.
 */
export async function markFirstSeen(
  context: SearchContext,
  type: ProbeType,
  baseline: Query,
  columns: readonly ProbeColumn[],
): Promise<{ columns: ProbeColumn[]; events: number }> {
  const counted = columns.filter(({ readFrom, values }) => !readFrom && values.length > 0);
  const [total, ...answers] = await context.msearch<Seen>([
    { query: baseline, size: 0, track_total_hits: true },
    ...counted.map((column) => seenQuery(type, baseline, column)),
  ]);
  const events = total ? totalOf(total) : 0;
  if (events === 0) return { columns: [...columns], events };
  return {
    events,
    columns: columns.map((column) => {
      const answer = answers[counted.indexOf(column)]?.aggregations;
      if (!answer) return column;
      const buckets = (answer.nested?.seen ?? answer.seen)?.buckets ?? [];
      const seen = new Set(buckets.map(({ key, key_as_string: text }) => text ?? String(key)));
      const values = column.values.map((value) =>
        value.isUnsearchable ? value : { ...value, isNew: !seen.has(value.value) },
      );
      return { ...column, values };
    }),
  };
}

function seenQuery(type: ProbeType, query: Query, { field, values }: ProbeColumn): SearchBody {
  const path = columnPath(type, field);
  const include = values.filter(({ isUnsearchable }) => !isUnsearchable).map(({ value }) => value);
  // `include` takes exact values on keywords and numbers, as long as they are of the field's type.
  const seen = { terms: { field: path, include, size: Math.max(1, include.length) } };
  return {
    query,
    size: 0,
    track_total_hits: false,
    aggs: isNested(type, field)
      ? { nested: { nested: { path: NESTED_ARGUMENTS }, aggs: { seen } } }
      : { seen },
  };
}
