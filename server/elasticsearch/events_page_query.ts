import type { estypes } from '@elastic/elasticsearch';
import { FIELD } from '../../common/documents/fields';
import type { SearchBody } from './search_context';
import { ReasonError } from './errors';
import { EVENT_SOURCE } from './read_events';

/**
 * Newest first. Bursts put thousands of events into one millisecond of @timestamp, so the order goes
 * on with the event's own time and ends with the sequence number, which is unique within a shard and
 * needs no open point in time between pages.
 */
const ORDER: estypes.SortCombinations[] = [
  { [FIELD.timestamp]: { order: 'desc', format: 'epoch_millis' } },
  { [FIELD.eventTime]: { order: 'desc', unmapped_type: 'keyword', missing: '_last' } },
  { [FIELD.node]: { order: 'asc', unmapped_type: 'keyword', missing: '_last' } },
  { _seq_no: { order: 'desc' } },
];

export function eventsPageQuery(
  query: estypes.QueryDslQueryContainer,
  size: number,
  after: string | undefined,
): SearchBody {
  return {
    query,
    size,
    track_total_hits: true,
    sort: ORDER,
    _source: EVENT_SOURCE,
    ...(after !== undefined && { search_after: readCursor(after) }),
  };
}

/** Where the page after a hit begins. */
export function cursorAfter(sort: readonly unknown[]): string {
  return JSON.stringify(sort);
}

function readCursor(text: string): estypes.SortResults {
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    values = undefined;
  }
  const isCursor =
    Array.isArray(values) &&
    values.length === ORDER.length &&
    values.every((value) => value === null || ['string', 'number'].includes(typeof value));
  if (isCursor) return values as estypes.SortResults;
  throw new ReasonError({ code: 'page_unknown', values: {} });
}
