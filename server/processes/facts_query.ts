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
import { hasOwnTime, keyOfRef, type ProcessRef } from '../../common/identity/process_ref';
import { MAX_CLUSTERS_PER_EXEC_ID } from '../../common/limits';
import type { SearchBody } from '../elasticsearch/search_context';
import { EXEC_DOCUMENT_FIRST } from '../elasticsearch/exec_document_first';
import { anyOf, existsQueries, rangeQuery } from '../elasticsearch/filter_query';
import { identityQuery } from '../elasticsearch/identity_query';
import type { Range } from '../elasticsearch/range';
import { EVENT_SOURCE, type EventHit } from '../elasticsearch/read_events';
import { enforcedQueries } from './page_query';

type Query = estypes.QueryDslQueryContainer;

interface TopHits {
  hits: { hits: EventHit[] };
}

/** Buckets of one exec_id, in it of one cluster and in it of one node (empty: none). */
export interface PerRow<Facts> {
  buckets: {
    key: string;
    cluster: { buckets: { key: string; node: { buckets: (Facts & { key: string })[] } }[] };
  }[];
}

export interface ProbeEvents {
  events: { meaning: { buckets: Record<ActionMeaning, { doc_count: number }> } };
}

interface RowBucket extends ProbeEvents {
  best: TopHits;
  exit: { last: TopHits };
}

/**
 * `EXEC_IDS_IN_PLACE` beside `own`: events whose process the pipeline does not move. `lives` holds the
 * rows that only their start tells from others with their id, by `keyOfRef`.
 */
export type FactsAggregations = { own: PerRow<RowBucket> } & {
  lives?: { buckets: Record<string, RowBucket> };
} & Record<(typeof EXEC_IDS_IN_PLACE)[number], PerRow<ProbeEvents>>;

/**
 * The facts of a page's processes: the richest document (an exec document where there is one),
 * the exit, and the probe events in the range by meaning of their action. A filter for each row would
 * do for all of them, but Elasticsearch tries every filter on every document.
 */
export function factsQuery(refs: readonly ProcessRef[], range: Range): SearchBody {
  const [timed, timeless] = partition(refs, ({ execId }) => hasOwnTime(execId));
  const ids = distinct(timed.map(({ execId }) => execId));
  const nodes = distinct(timed.map(({ node = '' }) => node));
  const events = {
    filter: { bool: { filter: [rangeQuery(range), anyOf(probeQueries())] } },
    aggs: { meaning: { filters: { filters: meaningFilters() } } },
  };
  const exit = {
    filter: { term: { [FIELD.eventAction]: ACTION_ENDED } },
    aggs: { last: { top_hits: { size: 1, sort: NEWEST, _source: EVENT_SOURCE } } },
  };
  const best = { top_hits: { size: 1, sort: EXEC_DOCUMENT_FIRST, _source: EVENT_SOURCE } };
  const lives = Object.fromEntries(timeless.map((ref) => [keyOfRef(ref), lifeQuery(ref)]));
  return {
    query: anyOf([
      ...FIELDS.execId.map((field) => ({ terms: { [field]: ids } })),
      ...Object.values(lives),
    ]),
    size: 0,
    track_total_hits: false,
    aggs: {
      ...(ids.length > 0 && {
        own: perRow(FIELD.execId, ids, nodes, { best, exit, events }),
        ...Object.fromEntries(
          EXEC_IDS_IN_PLACE.map((field) => [field, perRow(field, ids, nodes, { events })]),
        ),
      }),
      ...(timeless.length > 0 && {
        lives: { filters: { filters: lives }, aggs: { best, exit, events } },
      }),
    },
  };
}

/** A row without a start holds the documents without one. */
function lifeQuery(ref: ProcessRef): Query {
  const must_not = ref.start === undefined ? existsQueries(FIELDS.start) : [];
  return { bool: { filter: [identityQuery(ref)], must_not } };
}

function perRow(
  field: string,
  ids: string[],
  nodes: string[],
  aggs: Record<string, estypes.AggregationsAggregationContainer>,
): estypes.AggregationsAggregationContainer {
  const node: estypes.AggregationsAggregationContainer = {
    terms: { field: FIELD.node, include: nodes, missing: '', size: nodes.length },
    aggs,
  };
  return {
    terms: { field, include: ids, size: ids.length },
    aggs: {
      cluster: {
        terms: { field: FIELD.cluster, missing: '', size: MAX_CLUSTERS_PER_EXEC_ID },
        aggs: { node },
      },
    },
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** Those that pass, and those that do not. */
function partition<T>(list: readonly T[], passes: (item: T) => boolean): [T[], T[]] {
  return [list.filter(passes), list.filter((item) => !passes(item))];
}

const NEWEST: estypes.SortCombinations[] = [{ [FIELD.timestamp]: { order: 'desc' } }];

function probeQueries(): Query[] {
  return existsQueries(PROBE_TYPES.map((type) => `${LOG_ROOT}.${type}`));
}

const HAS_ACTION = anyOf(existsQueries(FIELDS.action));

/** Every action that interferes under its meaning, any other as observed, and events without one. */
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
    observed: { bool: { filter: [HAS_ACTION], must_not: enforcedQueries() } },
    unknown: { bool: { must_not: [HAS_ACTION] } },
  };
}
