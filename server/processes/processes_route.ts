import {
  PROCESSES_PATH,
  processesQuerySchema,
  type ProcessesAnswer,
} from '../../common/api/processes';
import { parseFilters } from '../../common/filters/filters';
import { CARDINALITY_PRECISION, MAX_LIST_WINDOW } from '../../common/limits';
import type { SearchContext } from '../elasticsearch/search_context';
import { filterQuery } from '../elasticsearch/filter_query';
import { readRange } from '../elasticsearch/range';
import type { RouteDefinition } from '../route';
import { barWidth } from './histogram';
import { findNearest } from './nearest';
import { pageQuery, readPage, type PageAggregations } from './page_query';
import { readRows } from './read_rows';

/** Search for processes, newest start first: two searches, and two more when nothing fits. */
export const processesRoute: RouteDefinition<typeof processesQuerySchema, ProcessesAnswer> = {
  path: PROCESSES_PATH,
  query: processesQuerySchema,
  async answer(context, { from, to, size, offset, q, ...names }, now) {
    const range = readRange(from, to, now);
    const question = { filters: parseFilters(names), q };
    const window = Math.min(offset + size, MAX_LIST_WINDOW);
    const { aggregations, hits } = await context.search<PageAggregations>(
      pageQuery(filterQuery({ ...question, range }), range, window),
    );
    if (!aggregations) throw new Error('Elasticsearch answered without the aggregations');
    const { keys, total = Math.max(aggregations.total.value, window) } = readPage(
      aggregations,
      offset,
      window,
    );
    noteUnlisted(context, aggregations, total, offset + size);
    return {
      rows: await readRows(context, keys, range),
      total,
      totalIsExact: total < CARDINALITY_PRECISION,
      documents: typeof hits.total === 'object' ? hits.total.value : (hits.total ?? 0),
      histogram: readHistogram(aggregations, barWidth(range)),
      range,
      ...(total === 0 && { nearest: await findNearest(context, question, range) }),
    };
  },
};

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
  const unlisted = [
    ['events_without_exec_id', withoutExecId],
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
