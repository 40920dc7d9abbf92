import type { estypes } from '@elastic/elasticsearch';
import { ENFORCED_ACTIONS } from '../../common/documents/actions';
import {
  EXEC_IDS_IN_PLACE,
  FIELD,
  FIELDS,
  KIND_PIPELINE_ERROR,
} from '../../common/documents/fields';
import { CARDINALITY_PRECISION } from '../../common/limits';
import type { SearchBody } from '../elasticsearch/search_context';
import { anyOf, existsQueries } from '../elasticsearch/filter_query';
import type { Range } from '../elasticsearch/range';
import { barWidth } from './histogram';

type Query = estypes.QueryDslQueryContainer;

/** One row of the list before its facts are read. */
export interface PageKey {
  execId: string;
  cluster: string;
}

export interface PageAggregations {
  page: { buckets: { key: { start: number | null; execId: string; cluster: string | null } }[] };
  /** Distinct exec_ids: one that stands in several clusters counts once. */
  total: { value: number };
  histogram: { buckets: { key: number; doc_count: number; enforced: { doc_count: number } }[] };
  withoutExecId: { doc_count: number };
  pipelineErrors: { doc_count: number };
  onlyUnmoved: { doc_count: number };
}

/**
 * The first `window` processes, newest start first, with the counts beside them. A composite
 * aggregation and not a collapsed search: `collapse` fails for a whole shard when one document holds
 * a list for its exec_id, and where no document brought the field yet (both measured on 8.19); it is
 * as fast.
 */
export function pageQuery(query: Query, range: Range, window: number): SearchBody {
  const width = barWidth(range);
  return {
    query,
    size: 0,
    track_total_hits: true,
    aggs: {
      page: { composite: { size: window, sources: PAGE_SOURCES } },
      total: { cardinality: { field: FIELD.execId, precision_threshold: CARDINALITY_PRECISION } },
      histogram: {
        date_histogram: {
          field: FIELD.timestamp,
          fixed_interval: `${width}ms`,
          min_doc_count: 0,
          format: 'epoch_millis',
          extended_bounds: { min: range.from, max: range.to },
        },
        aggs: { enforced: { filter: anyOf(enforcedQueries()) } },
      },
      withoutExecId: {
        filter: {
          bool: {
            must: [anyOf(existsQueries(FIELDS.pid))],
            must_not: [
              ...existsQueries(FIELDS.execId),
              { term: { [FIELD.eventKind]: KIND_PIPELINE_ERROR } },
            ],
          },
        },
      },
      pipelineErrors: {
        filter: {
          bool: {
            must: [{ term: { [FIELD.eventKind]: KIND_PIPELINE_ERROR } }],
            must_not: existsQueries(FIELDS.execId),
          },
        },
      },
      onlyUnmoved: {
        filter: {
          bool: {
            must: [anyOf(existsQueries(EXEC_IDS_IN_PLACE))],
            must_not: existsQueries([FIELD.execId]),
          },
        },
      },
    },
  };
}

const PAGE_SOURCES: Record<string, estypes.AggregationsCompositeAggregationSource>[] = [
  {
    start: {
      terms: { field: FIELD.start, order: 'desc', missing_bucket: true, missing_order: 'last' },
    },
  },
  { execId: { terms: { field: FIELD.execId } } },
  { cluster: { terms: { field: FIELD.cluster, missing_bucket: true } } },
];

export function enforcedQueries(actions: readonly string[] = ENFORCED_ACTIONS): Query[] {
  return FIELDS.action.map((field) => ({ terms: { [field]: [...actions] } }));
}

/**
 * The row keys from `offset` on, and how many there are if the window holds them all. An id whose
 * documents disagree about its start is one row.
 */
export function readPage(
  { page }: PageAggregations,
  offset: number,
  window: number,
): { keys: PageKey[]; total?: number } {
  const keys = new Map<string, PageKey>();
  for (const { key } of page.buckets) {
    const row = { execId: key.execId, cluster: key.cluster ?? '' };
    keys.set(rowName(row), keys.get(rowName(row)) ?? row);
  }
  return {
    keys: [...keys.values()].slice(offset),
    ...(page.buckets.length < window && { total: keys.size }),
  };
}

/** Key of a row: an exec_id alone is none, since cluster names may be missing or equal. */
export function rowName({ execId, cluster }: PageKey): string {
  return `${cluster}\n${execId}`;
}
