import {
  TIMELINE_LEVEL_PATH,
  timelineLevelQuerySchema,
  type TimelineLevelAnswer,
} from '../../common/api/timeline';
import { parseFilters } from '../../common/filters/filters';
import { filterQuery } from '../elasticsearch/filter_query';
import { readRange } from '../elasticsearch/range';
import type { RouteDefinition } from '../route';
import { askLevel } from './ask_levels';
import { findNewBinaries } from './new_binaries';

/** The lanes that unfold below one lane. */
export const timelineLevelRoute: RouteDefinition<
  typeof timelineLevelQuerySchema,
  TimelineLevelAnswer
> = {
  path: TIMELINE_LEVEL_PATH,
  query: timelineLevelQuerySchema,
  async answer(context, { from, to, q, by, order, parent, ...names }, now) {
    const range = readRange(from, to, now);
    const filters = { filters: parseFilters(names), q };
    const newBinaries =
      order === 'first_seen_binaries' ? await findNewBinaries(context, filters, range) : [];
    const query = filterQuery({ ...filters, range });
    return { level: await askLevel(context, { query, grouping: by, order, newBinaries }, parent) };
  },
};
