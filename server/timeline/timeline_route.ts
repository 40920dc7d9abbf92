import { TIMELINE_PATH, timelineQuerySchema, type TimelineAnswer } from '../../common/api/timeline';
import { baselineRange } from '../../common/baseline/baseline_range';
import { parseFilters } from '../../common/filters/filters';
import { levelBelow } from '../../common/timeline/lane_path';
import { filterQuery } from '../elasticsearch/filter_query';
import { readRange } from '../elasticsearch/range';
import { findNearest } from '../processes/nearest';
import type { RouteDefinition } from '../route';
import { levelFields, readRoot, rootQuery } from './ask_levels';
import { findNewBinaries } from './new_binaries';
import { overviewQuery, readOverview } from './overview_query';

/** The first screen's lanes and its overview: two searches in one round trip. */
export const timelineRoute: RouteDefinition<typeof timelineQuerySchema, TimelineAnswer> = {
  path: TIMELINE_PATH,
  query: timelineQuerySchema,
  async answer(context, { from, to, q, by, order, ...names }, now) {
    const range = readRange(from, to, now);
    const filters = { filters: parseFilters(names), q };
    const query = filterQuery({ ...filters, range });
    const byNewBinaries = order === 'first_seen_binaries';
    const newBinaries = byNewBinaries ? await findNewBinaries(context, filters, range) : [];
    const level = levelBelow(by, ['']) ?? 'namespace';
    const question = {
      ...{ query, grouping: by, order, newBinaries, level },
      ...(await levelFields(context, level)),
    };
    const [levels, overview] = await context.msearch([
      rootQuery(question),
      overviewQuery(query, range),
    ]);
    if (!levels || !overview) throw new Error('Elasticsearch left a search unanswered');
    const root = await readRoot(context, question, levels);
    return {
      range,
      ...root,
      ...readOverview(overview, range),
      ...(byNewBinaries && { baseline: baselineRange(range) }),
      ...(root.documents === 0 && { nearest: await findNearest(context, filters, range) }),
    };
  },
};
