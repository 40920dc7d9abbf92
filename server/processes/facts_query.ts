import type { estypes } from '@elastic/elasticsearch';
import {
  ENFORCED_ACTIONS,
  meaningOfAction,
  type ActionMeaning,
} from '../../common/documents/actions';
import { PROBE_TYPES } from '../../common/documents/event_types';
import {
  ACTION_ENDED,
  EXEC_IDS_IN_PLACE,
  FIELD,
  FIELDS,
  LOG_ROOT,
} from '../../common/documents/fields';
import { MAX_CLUSTERS_PER_EXEC_ID } from '../../common/limits';
import type { SearchBody } from '../elasticsearch/search_context';
import { EXEC_DOCUMENT_FIRST } from '../elasticsearch/exec_document_first';
import { anyOf, existsQueries, rangeQuery } from '../elasticsearch/filter_query';
import type { Range } from '../elasticsearch/range';
import { EVENT_SOURCE, type EventHit } from '../elasticsearch/read_events';
import { enforcedQueries } from './page_query';

type Query = estypes.QueryDslQueryContainer;

interface TopHits {
  hits: { hits: EventHit[] };
}

/** Buckets of one exec_id, and in it of one cluster (empty: none). */
interface PerRow<Facts> {
  buckets: { key: string; cluster: { buckets: (Facts & { key: string })[] } }[];
}

export interface ProbeEvents {
  events: { meaning: { buckets: Record<ActionMeaning, { doc_count: number }> } };
}

interface RowBuckets extends ProbeEvents {
  best: TopHits;
  exit: { last: TopHits };
}

/** `EXEC_IDS_IN_PLACE` beside `own`: events whose process the pipeline does not move. */
export type FactsAggregations = { own: PerRow<RowBuckets> } & Record<string, PerRow<ProbeEvents>>;

/**
 * The facts of a page's processes: the richest document (an exec document where there is one),
 * the exit, and the probe events in the range by meaning of their action.
 */
export function factsQuery(execIds: readonly string[], range: Range): SearchBody {
  const ids = [...new Set(execIds)];
  const events = {
    filter: { bool: { filter: [rangeQuery(range), anyOf(probeQueries())] } },
    aggs: { meaning: { filters: { filters: meaningFilters() } } },
  };
  const exit = {
    filter: { term: { [FIELD.eventAction]: ACTION_ENDED } },
    aggs: { last: { top_hits: { size: 1, sort: NEWEST, _source: EVENT_SOURCE } } },
  };
  const best = { top_hits: { size: 1, sort: EXEC_DOCUMENT_FIRST, _source: EVENT_SOURCE } };
  return {
    query: anyOf(FIELDS.execId.map((field) => ({ terms: { [field]: ids } }))),
    size: 0,
    track_total_hits: false,
    aggs: {
      own: perRow(FIELD.execId, ids, { best, exit, events }),
      ...Object.fromEntries(
        EXEC_IDS_IN_PLACE.map((field) => [field, perRow(field, ids, { events })]),
      ),
    },
  };
}

function perRow(
  field: string,
  include: string[],
  aggs: Record<string, estypes.AggregationsAggregationContainer>,
): estypes.AggregationsAggregationContainer {
  return {
    terms: { field, include, size: include.length },
    aggs: {
      cluster: {
        terms: { field: FIELD.cluster, missing: '', size: MAX_CLUSTERS_PER_EXEC_ID },
        aggs,
      },
    },
  };
}

const NEWEST: estypes.SortCombinations[] = [{ [FIELD.timestamp]: { order: 'desc' } }];

function probeQueries(): Query[] {
  return existsQueries(PROBE_TYPES.map((type) => `${LOG_ROOT}.${type}`));
}

/** Every action that interferes under its meaning, and what is left, known or not, as observed. */
function meaningFilters(): Record<string, Query> {
  const byMeaning = new Map<ActionMeaning, string[]>();
  for (const action of ENFORCED_ACTIONS) {
    const meaning = meaningOfAction(action);
    byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), action]);
  }
  return {
    ...Object.fromEntries(
      [...byMeaning].map(([meaning, actions]) => [meaning, anyOf(enforcedQueries(actions))]),
    ),
    observed: { bool: { must_not: enforcedQueries() } },
  };
}
