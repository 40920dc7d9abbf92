import { FIELD } from '../../common/documents/fields';
import type { ProcessesAnswer } from '../../common/api/processes';
import type { SearchContext, SearchAnswer, SearchBody } from '../elasticsearch/search_context';
import { existsQueries, filterQuery, type FilterQuestion } from '../elasticsearch/filter_query';
import type { Range } from '../elasticsearch/range';

/** The nearest @timestamp outside a range in which no process fits the filters. */
export async function findNearest(
  context: SearchContext,
  question: FilterQuestion,
  { from, to }: Range,
): Promise<NonNullable<ProcessesAnswer['nearest']>> {
  const [before, after] = await context.msearch([
    nearestQuery({ ...question, range: { to: from - 1 } }, 'desc'),
    nearestQuery({ ...question, range: { from: to + 1 } }, 'asc'),
  ]);
  const [earlier, later] = [timestampOf(before), timestampOf(after)];
  return {
    ...(earlier !== undefined && { before: earlier }),
    ...(later !== undefined && { after: later }),
  };
}

function nearestQuery(question: FilterQuestion, order: 'asc' | 'desc'): SearchBody {
  return {
    query: { bool: { filter: [filterQuery(question), ...existsQueries([FIELD.execId])] } },
    sort: [{ [FIELD.timestamp]: { order } }],
    size: 1,
    track_total_hits: false,
    _source: false,
    fields: [{ field: FIELD.timestamp, format: 'strict_date_optional_time' }],
  };
}

function timestampOf(answer: SearchAnswer | undefined): string | undefined {
  const values = answer?.hits.hits[0]?.fields?.[FIELD.timestamp] as string[] | undefined;
  return values?.[0];
}
