import type { estypes } from '@elastic/elasticsearch';
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
  question: TreeQuestion,
  ids: readonly string[],
): Promise<Observation[]> {
  if (ids.length === 0) return [];
  // A type that the pipeline does not know keeps its exec_id under its own name.
  const found = await Promise.all(
    question.fields.execId.map((field) => readLinesBy(question, field, ids)),
  );
  return found.flat();
}

async function readLinesBy(
  { searching, place }: TreeQuestion,
  field: string,
  ids: readonly string[],
): Promise<Observation[]> {
  const found: Observation[] = [];
  let after: estypes.SortResults | undefined;
  do {
    const { hits } = await searching.search({
      query: allOf([place, anyField([field], ids)]),
      collapse: { field },
      sort: [{ [field]: 'asc' }],
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
