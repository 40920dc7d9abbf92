import type { estypes } from '@elastic/elasticsearch';
import { ACTION_ENDED, FIELD } from '../../common/documents/fields';
import { anyOf } from '../elasticsearch/filter_query';
import type { Range } from '../elasticsearch/range';

type Query = estypes.QueryDslQueryContainer;

/** Sorts behind every character of a time's text. */
const LAST = '~';

/**
 * Events that happened in a range, whenever they were stored. The event time is a keyword with 0 to
 * 9 decimals, so texts do not sort as times (`…37.15Z` before `…37Z`): the bounds are wide enough for
 * every spelling, at most a second too wide, and the reader leaves out what lies outside.
 */
function eventTimeQuery({ from, to }: Range): Query {
  return {
    range: { [FIELD.eventTime]: { gte: iso(from).slice(0, -1), lte: iso(to).slice(0, 19) + LAST } },
  };
}

/** Exits of processes that began before a range and ended after it: they ran all the time. */
function spanningQuery({ from, to }: Range): Query {
  return {
    bool: {
      filter: [
        { term: { [FIELD.eventAction]: ACTION_ENDED } },
        { range: { [FIELD.start]: { lt: from, format: 'epoch_millis' } } },
        { range: { [FIELD.eventTime]: { gt: iso(to).slice(0, -1) } } },
      ],
    },
  };
}

/** Everything that shows what ran in a range, as far as an event tells. */
export function ranWithinQuery(range: Range): Query {
  return anyOf([eventTimeQuery(range), spanningQuery(range)]);
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
