import { FIELD } from '../../../common/documents/fields';
import { asTexts } from '../../../common/documents/read_value';
import { parseNanoseconds } from '../../../common/time/nanoseconds';
import type { TreeQuestion } from '../question';

/**
 * Nanoseconds since 1970 of the oldest event that is there of a node: what started before it cannot
 * have one. By @timestamp, which is later than the event itself where it is the time of reading.
 */
export async function readOldestEvent({
  searching,
  fields,
  node,
  place,
}: TreeQuestion): Promise<bigint | undefined> {
  if (node === '' || !fields.has(FIELD.node)) return undefined;
  const { hits } = await searching.search({
    size: 1,
    query: place,
    sort: [{ [FIELD.timestamp]: { order: 'asc' } }],
    track_total_hits: false,
    _source: false,
    docvalue_fields: [{ field: FIELD.timestamp, format: 'strict_date_optional_time_nanos' }],
  });
  const times: unknown = hits.hits[0]?.fields?.[FIELD.timestamp];
  const [time] = asTexts(times);
  return time === undefined ? undefined : parseNanoseconds(time);
}
