import type { KernelProbesAnswer } from '../../common/api/kernel_probes';
import { PROBE_TYPES } from '../../common/documents/event_types';
import { FIELD, typeField } from '../../common/documents/fields';
import { MAX_POLICIES_NAMED } from '../../common/limits';
import type { SearchContext, SearchAnswer, SearchBody } from '../elasticsearch/search_context';
import { filterQuery, type FilterQuestion } from '../elasticsearch/filter_query';
import type { Range } from '../elasticsearch/range';
import { anyProbeQuery, typeQuery } from './hook_query';

interface EverSeen {
  types: { buckets: Record<string, { doc_count: number }> };
  policies: { buckets: { key: string }[] };
}

/** Without any probe event: whether there ever was one, of which policies, and where the nearest is. */
export async function whyNothing(
  context: SearchContext,
  question: Pick<FilterQuestion, 'filters' | 'q'>,
  { from, to }: Range,
): Promise<NonNullable<KernelProbesAnswer['nothing']>> {
  const [ever, earlier, later] = await context.msearch<EverSeen>([
    {
      size: 0,
      track_total_hits: false,
      query: anyProbeQuery(),
      aggs: {
        types: {
          filters: {
            filters: Object.fromEntries(PROBE_TYPES.map((type) => [type, typeQuery(type)])),
          },
        },
        policies: {
          terms: { field: typeField('process_kprobe', 'policy_name'), size: MAX_POLICIES_NAMED },
        },
      },
    },
    nearest({ ...question, range: { to: from - 1 } }, 'desc'),
    nearest({ ...question, range: { from: to + 1 } }, 'asc'),
  ]);
  const types = ever?.aggregations?.types.buckets ?? {};
  const [before, after] = [timestampOf(earlier), timestampOf(later)];
  return {
    everSeen: PROBE_TYPES.filter((type) => (types[type]?.doc_count ?? 0) > 0),
    policies: (ever?.aggregations?.policies.buckets ?? []).map(({ key }) => key),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}

function nearest(question: FilterQuestion, order: 'asc' | 'desc'): SearchBody {
  return {
    query: { bool: { filter: [filterQuery(question), anyProbeQuery()] } },
    sort: [{ [FIELD.timestamp]: { order } }],
    size: 1,
    track_total_hits: false,
    _source: false,
    fields: [{ field: FIELD.timestamp, format: 'strict_date_optional_time' }],
  };
}

function timestampOf(answer: SearchAnswer | undefined): string | undefined {
  return (answer?.hits.hits[0]?.fields?.[FIELD.timestamp] as string[] | undefined)?.[0];
}
