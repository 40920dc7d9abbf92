import { FIELD } from '../../common/documents/fields';
import { readDocument } from '../../common/documents/read_document';
import type { TetragonEvent } from '../../common/documents/tetragon_event';
import { anyOf } from './filter_query';
import type { Searching } from './search_context';

/** What a search has to bring for `readEvents`: the exported line holds every fact exactly. */
export const EVENT_SOURCE = [FIELD.message, FIELD.timestamp];

/** The stored document without the pipeline's second copy of the exported line. */
export const WHOLE_SOURCE = { excludes: ['event.original'] };

export interface EventHit {
  _index: string;
  _id?: string;
  _source?: unknown;
}

/**
 * Typed events of hits that were asked for EVENT_SOURCE, in their order. Where the line is missing
 * or no event, the whole documents are fetched in one more search and read from their fields.
 */
export async function readEvents(
  searching: Searching,
  hits: readonly EventHit[],
): Promise<TetragonEvent[]> {
  const events = hits.map((hit) => readDocument(hit._source));
  const unreadable = hits.filter((_, index) => events[index]?.readFrom === 'fields');
  if (unreadable.length === 0) return events;
  const { hits: answer } = await searching.search({
    query: anyOf([{ ids: { values: unreadable.map(({ _id }) => _id ?? '') } }]),
    _source: WHOLE_SOURCE,
    size: unreadable.length,
    track_total_hits: false,
  });
  const whole = new Map(answer.hits.map((hit) => [key(hit), readDocument(hit._source)]));
  return hits.map((hit, index) => whole.get(key(hit)) ?? events[index] ?? readDocument({}));
}

function key({ _index, _id }: EventHit): string {
  return `${_index}/${_id}`;
}
