import {
  TIMELINE_MISSING_PATH,
  timelineMissingQuerySchema,
  type TimelineMissingAnswer,
} from '../../common/api/timeline';
import {
  FIELD,
  RATE_LIMIT_DROPPED,
  THROTTLE_CGROUP,
  THROTTLE_TYPE,
} from '../../common/documents/fields';
import { parseFilters } from '../../common/filters/filters';
import { LOSS_MOMENTS, LOSS_SAMPLE, MAX_LOSS_REPORTS } from '../../common/limits';
import { sampleFiles } from '../../common/setup/file_gaps';
import type { SearchContext, SearchBody } from '../elasticsearch/search_context';
import { beyondFieldLimit } from '../elasticsearch/beyond_field_limit';
import { anyOf, existsQueries, filterQuery } from '../elasticsearch/filter_query';
import { readRange, type Range } from '../elasticsearch/range';
import { totalOf } from '../elasticsearch/total_of';
import { findGaps } from '../file_gaps/find_gaps';
import { lineWindows, sampledLines } from '../file_gaps/sample_lines';
import { attemptIn } from '../setup/attempt';
import { readView } from '../setup/read_view';
import type { RouteDefinition } from '../route';

type Query = ReturnType<typeof filterQuery>;

/**
 * Tetragon reports once a minute what its rate limit dropped since the report before
 * (pkg/ratelimit/ratelimit.go: the limit is one of events a minute, and so is the report).
 */
const REPORT_MS = 60_000;

/** Fields of which an event has one where Tetragon says that it left events out. */
const SIGNS = [RATE_LIMIT_DROPPED, THROTTLE_TYPE];

/** Where data is proved to be missing, and nowhere else; asked for once the lanes are drawn. */
export const timelineMissingRoute: RouteDefinition<
  typeof timelineMissingQuerySchema,
  TimelineMissingAnswer
> = {
  path: TIMELINE_MISSING_PATH,
  query: timelineMissingQuerySchema,
  async answer(context, { from, to, ...names }, now) {
    const range = readRange(from, to, now);
    const query = filterQuery({ filters: parseFilters(names), range });
    const [view, [reports, ...windows]] = await Promise.all([
      readView((question) => attemptIn(context, question), context.dataStreams),
      context.msearch([
        reportsQuery(query),
        ...lineWindows(query, range, LOSS_MOMENTS, LOSS_SAMPLE),
      ]),
    ]);
    const lines = sampledLines(windows);
    // What is hidden from the caller looks like what was lost.
    const gaps = view === 'whole' ? await findGaps(context, sampleFiles(lines), lines) : [];
    if (view !== 'whole') context.note({ code: 'loss_not_provable', values: { view } });
    if (reports && totalOf(reports) > MAX_LOSS_REPORTS) {
      context.note({
        code: 'loss_reports_limited',
        values: { shown: MAX_LOSS_REPORTS, total: totalOf(reports) },
      });
    }
    return {
      gaps: gaps.map(({ cluster, node, after, before, bytes }) => ({
        ...{ cluster, node, bytes },
        // Lines of several files of a node may be stored in another order than they were written.
        from: Math.min(after, before),
        to: Math.max(after, before),
      })),
      ...readReports(reports?.hits.hits ?? [], range),
      lines: lines.length,
      moments: LOSS_MOMENTS,
    };
  },
};

function reportsQuery(query: Query): SearchBody {
  return {
    query: {
      bool: { filter: [query, anyOf([...existsQueries(SIGNS), beyondFieldLimit(SIGNS)])] },
    },
    size: MAX_LOSS_REPORTS,
    sort: [{ [FIELD.timestamp]: 'asc' }],
    track_total_hits: true,
    _source: false,
    fields: [
      { field: FIELD.timestamp, format: 'epoch_millis' },
      ...[FIELD.cluster, FIELD.node],
      ...[...SIGNS, THROTTLE_CGROUP].map((field) => ({ field, include_unmapped: true })),
    ],
  };
}

/** In the order of time, so that a start comes before its stop. */
function readReports(
  hits: Awaited<ReturnType<SearchContext['search']>>['hits']['hits'],
  range: Range,
): Pick<TimelineMissingAnswer, 'dropped' | 'throttled'> {
  const dropped: TimelineMissingAnswer['dropped'] = [];
  const throttled: TimelineMissingAnswer['throttled'] = [];
  for (const { fields } of hits) {
    const fact = (name: string) => {
      const [value] = (fields as Record<string, unknown[]> | undefined)?.[name] ?? [];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
    };
    const time = Number(fact(FIELD.timestamp));
    const place = { cluster: fact(FIELD.cluster) ?? '', node: fact(FIELD.node) ?? '' };
    const events = fact(RATE_LIMIT_DROPPED);
    if (events !== undefined) {
      dropped.push({ ...place, from: time - REPORT_MS, to: time, events: Number(events) });
    }
    const cgroup = fact(THROTTLE_CGROUP) ?? '';
    const type = fact(THROTTLE_TYPE);
    if (type === 'THROTTLE_START') {
      throttled.push({ ...place, cgroup, from: time, to: range.to });
    } else if (type === 'THROTTLE_STOP') {
      const started = throttled.findLast(
        (one) => one.node === place.node && one.cgroup === cgroup && one.to === range.to,
      );
      if (started) started.to = time;
      else throttled.push({ ...place, cgroup, from: range.from, to: time });
    }
  }
  return { dropped, throttled };
}
