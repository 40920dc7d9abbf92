import {
  TIMELINE_LANES_PATH,
  timelineLanesQuerySchema,
  type TimelineLanesAnswer,
} from '../../common/api/timeline';
import { parseFilters } from '../../common/filters/filters';
import { LANE_BUCKETS } from '../../common/limits';
import { printPath, type LanePath } from '../../common/timeline/lane_path';
import { ReasonError } from '../elasticsearch/errors';
import { filterQuery } from '../elasticsearch/filter_query';
import { readRange } from '../elasticsearch/range';
import { barWidth } from '../processes/histogram';
import type { RouteDefinition } from '../route';
import { levelFields } from './ask_levels';
import { laneBucketsQuery, laneScope, levelOfLanes, readLaneBuckets } from './lane_buckets_query';

/** What happened when in the lanes that the page shows: one search. */
export const timelineLanesRoute: RouteDefinition<
  typeof timelineLanesQuerySchema,
  TimelineLanesAnswer
> = {
  path: TIMELINE_LANES_PATH,
  query: timelineLanesQuerySchema,
  async answer(context, { from, to, q, by, lane: lanes, ...names }, now) {
    checkLanes(lanes);
    const range = readRange(from, to, now);
    const interval = barWidth(range, LANE_BUCKETS);
    const query = filterQuery({ filters: parseFilters(names), q, range });
    const level = levelOfLanes({ grouping: by, lanes });
    const fields = level === undefined ? [] : (await levelFields(context, level)).fields;
    const question = { query, grouping: by, lanes, interval, fields };
    const { aggregations } = await context.search<Record<string, unknown>>({
      query: laneScope(question),
      size: 0,
      track_total_hits: false,
      aggs: laneBucketsQuery(question),
    });
    if (!aggregations) throw new Error('Elasticsearch answered without the aggregations');
    return { range, interval, lanes: readLaneBuckets(question, aggregations) };
  },
};

/** One search answers for lanes that share their parent, or stand in the two uppermost levels. */
function checkLanes(lanes: readonly LanePath[]): void {
  const parents = new Set(lanes.map((path) => printPath(path.slice(0, -1))));
  if (parents.size <= 1 || lanes.every(({ length }) => length <= 2)) return;
  throw new ReasonError({ code: 'lanes_unrelated', values: {} });
}
