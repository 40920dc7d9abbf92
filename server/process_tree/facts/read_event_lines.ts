import type { estypes } from '@elastic/elasticsearch';
import { FIELD } from '../../../common/documents/fields';
import { observationsOf, type Observation } from '../../../common/process_tree/observation';
import { EVENT_SOURCE, readEvents } from '../../elasticsearch/read_events';
import { allOf, anyField, type TreeQuestion } from '../question';

/** Lines in one answer: each may have 100 kB of arguments. */
const LINES_AT_A_TIME = 200;

/**
 * One exported line of each of these processes, in the order of their ids. For those that only probe
 * events tell of: Elasticsearch leaves fields unmapped beyond an index's limit (1,000 by default),
 * and the event types that the integration's template does not name are the first to go.
 */
export async function readEventLines(
  { searching, fields, place }: TreeQuestion,
  ids: readonly string[],
): Promise<Observation[]> {
  const found: Observation[] = [];
  if (!fields.has(FIELD.execId) || ids.length === 0) return found;
  let after: estypes.SortResults | undefined;
  do {
    const { hits } = await searching.search({
      query: allOf([place, anyField([FIELD.execId], ids)]),
      collapse: { field: FIELD.execId },
      sort: [{ [FIELD.execId]: 'asc' }],
      size: LINES_AT_A_TIME,
      track_total_hits: false,
      _source: EVENT_SOURCE,
      ...(after && { search_after: after }),
    });
    for (const event of await readEvents(searching, hits.hits)) {
      for (const observation of observationsOf(event)) {
        // Counted already with all other documents of the process.
        found.push({ ...observation, copies: 0, events: {} });
      }
    }
    after = hits.hits.length === LINES_AT_A_TIME ? hits.hits.at(-1)?.sort : undefined;
  } while (after);
  return found;
}
