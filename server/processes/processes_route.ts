import type { estypes } from '@elastic/elasticsearch';
import {
  PROCESSES_PATH,
  processesQuerySchema,
  type ProcessesAnswer,
} from '../../common/api/processes';
import { parseFilters } from '../../common/filters/filters';
import { hasOwnTime } from '../../common/identity/process_ref';
import { CARDINALITY_PRECISION, MAX_LIST_WINDOW } from '../../common/limits';
import type { SearchContext } from '../elasticsearch/search_context';
import { filterQuery, rangeQuery } from '../elasticsearch/filter_query';
import { withKnownStatus } from '../elasticsearch/exit_status';
import { readRange } from '../elasticsearch/range';
import type { RouteDefinition } from '../route';
import { barWidth } from './histogram';
import { findNearest } from './nearest';
import {
  pageQuery,
  readPage,
  startsQuery,
  type Page,
  type PageAggregations,
  type StartsAggregations,
} from './page_query';
import { readRows } from './read_rows';

type Query = estypes.QueryDslQueryContainer;

/**
 * Search for processes, newest start first: what fits, its facts and its stages; one search more where
 * processes of the host are among them, two when nothing fits.
 */
export const processesRoute: RouteDefinition<typeof processesQuerySchema, ProcessesAnswer> = {
  path: PROCESSES_PATH,
  query: processesQuerySchema,
  async answer(context, { from, to, size, offset, q, ...names }, now) {
    const range = readRange(from, to, now);
    const question = { filters: parseFilters(names), q };
    const window = Math.min(offset + size, MAX_LIST_WINDOW);
    const query = filterQuery({ ...question, range });
    const { aggregations, hits } = await context.search<PageAggregations>(
      pageQuery(query, range, window),
    );
    if (!aggregations) throw new Error('Elasticsearch answered without the aggregations');
    const page = readPage(aggregations, window);
    const { execIds, isExact } = await countExecIds(context, query, aggregations, page);
    noteUnlisted(context, aggregations, execIds, offset + size);
    const { rows, folded } = await readRows(context, page.window, offset, range);
    const known = await withKnownStatus(context, rows, rangeQuery(range));
    const isAll = page.isWhole && offset === 0;
    return {
      rows: known,
      total: execIds - folded,
      accuracy: isAll ? 'exact' : isExact ? 'at_most' : 'about',
      execIds,
      folded,
      documents: typeof hits.total === 'object' ? hits.total.value : (hits.total ?? 0),
      histogram: readHistogram(aggregations, barWidth(range)),
      range,
      ...(execIds === 0 && { nearest: await findNearest(context, question, range) }),
    };
  },
};

/**
 * How many exec_ids fit. Where these come back on other nodes or at other times, a list longer than the
 * window is as long as the starts tell, about.
 */
async function countExecIds(
  context: SearchContext,
  query: Query,
  { total: { value: distinct } }: PageAggregations,
  { window, isWhole }: Page,
): Promise<{ execIds: number; isExact: boolean }> {
  if (isWhole) return { execIds: window.length, isExact: true };
  const more = window.length + 1;
  if (window.every(({ ref }) => hasOwnTime(ref.execId))) {
    return { execIds: Math.max(distinct, more), isExact: distinct < CARDINALITY_PRECISION };
  }
  const { aggregations } = await context.search<StartsAggregations>(startsQuery(query));
  return { execIds: Math.max(distinct, aggregations?.starts.value ?? 0, more), isExact: false };
}

function readHistogram(
  { histogram }: PageAggregations,
  interval: number,
): ProcessesAnswer['histogram'] {
  return {
    interval,
    buckets: histogram.buckets.map(({ key, doc_count, enforced }) => ({
      time: key,
      documents: doc_count,
      enforced: enforced.doc_count,
    })),
  };
}

/** Notes what fits and has no row. */
function noteUnlisted(
  context: SearchContext,
  { withoutExecId, pipelineErrors, onlyUnmoved }: PageAggregations,
  total: number,
  wanted: number,
): void {
  if (withoutExecId.doc_count > 0) {
    const { doc_count: events, filtered } = withoutExecId;
    const values = { events, ...(filtered.doc_count > 0 && { filtered: filtered.doc_count }) };
    context.note({ code: 'events_without_exec_id', values });
  }
  const unlisted = [
    ['pipeline_errors', pipelineErrors],
    ['unmoved_events_without_row', onlyUnmoved],
  ] as const;
  for (const [code, { doc_count: events }] of unlisted) {
    if (events > 0) context.note({ code, values: { events } });
  }
  if (total > MAX_LIST_WINDOW && wanted >= MAX_LIST_WINDOW) {
    context.note({ code: 'processes_limited', values: { shown: MAX_LIST_WINDOW, total } });
  }
}
