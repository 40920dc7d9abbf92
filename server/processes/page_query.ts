import type { estypes } from '@elastic/elasticsearch';
import { ENFORCED_ACTIONS } from '../../common/documents/actions';
import {
  EXEC_IDS_IN_PLACE,
  FIELD,
  FIELDS,
  KIND_PIPELINE_ERROR,
} from '../../common/documents/fields';
import { groupByIdentity, processRef } from '../../common/identity/process_ref';
import { CARDINALITY_PRECISION } from '../../common/limits';
import type { SearchBody } from '../elasticsearch/search_context';
import { anyOf, existsQueries } from '../elasticsearch/filter_query';
import type { Range } from '../elasticsearch/range';
import type { Started } from './fold_stages';
import { namedWithoutIdQuery, withoutExecIdQuery } from '../elasticsearch/without_exec_id';
import { barWidth } from './histogram';

type Query = estypes.QueryDslQueryContainer;

export interface PageAggregations {
  page: {
    buckets: {
      key: {
        start: number | null;
        execId: string;
        cluster: string | null;
        node: string | null;
      };
    }[];
  };
  /** Distinct exec_ids: one of several clusters, nodes or times counts once. */
  total: { value: number };
  histogram: { buckets: { key: number; doc_count: number; enforced: { doc_count: number } }[] };
  withoutExecId: { doc_count: number; filtered: { doc_count: number } };
  pipelineErrors: { doc_count: number };
  onlyUnmoved: { doc_count: number };
}

/**
 * The first `window` processes and one more, newest start first, with the counts beside them. A composite
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
      page: { composite: { size: window + 1, sources: PAGE_SOURCES } },
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
        filter: withoutExecIdQuery(),
        aggs: { filtered: { filter: namedWithoutIdQuery() } },
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
  { node: { terms: { field: FIELD.node, missing_bucket: true } } },
];

export function enforcedQueries(actions: readonly string[] = ENFORCED_ACTIONS): Query[] {
  return FIELDS.action.map((field) => ({ terms: { [field]: [...actions] } }));
}

export interface Page {
  /** All that the window holds, newest start first. */
  window: Started[];
  /** There is nothing beyond the window. */
  isWhole: boolean;
}

/** What the window holds. An exec_id whose documents disagree about its start stands once. */
export function readPage({ page }: PageAggregations, window: number): Page {
  const found = page.buckets.slice(0, window).map(({ key }) => ({
    execId: key.execId,
    cluster: key.cluster ?? '',
    node: key.node ?? '',
    startTime: key.start ?? undefined,
  }));
  return {
    window: groupByIdentity(found, (facts) => facts).map(([first]) => ({
      ref: processRef(first!),
      start: first!.startTime,
    })),
    isWhole: page.buckets.length <= window,
  };
}

export interface StartsAggregations {
  starts: { value: number };
}

/** Distinct starts: where ids come back, they tell more of the number of processes than the ids do. */
export function startsQuery(query: Query): SearchBody {
  return {
    query,
    size: 0,
    track_total_hits: false,
    aggs: {
      starts: { cardinality: { field: FIELD.start, precision_threshold: CARDINALITY_PRECISION } },
    },
  };
}
