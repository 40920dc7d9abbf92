import type { estypes } from '@elastic/elasticsearch';
import { observationsOf, type Observation } from '../../../common/process_tree/observation';
import { EVENT_SOURCE, readEvents } from '../../elasticsearch/read_events';
import { allOf, anyField, chunksOf, type TreeQuestion } from '../question';
import { MAX_FAILED_LINES, MAX_TERMS } from '../../../common/limits';

/** Lines in one answer: each may have 100 kB of arguments. */
const LINES_AT_A_TIME = 200;

export interface UnmovedDocuments {
  observations: Observation[];
  execIds: string[];
  /** Documents that were read. */
  read: number;
  /** True when there are more than were read. */
  more: boolean;
}

/**
 * Documents about these processes that the integration's pipeline gave up on (event.kind
 * pipeline_error): it had not moved their facts yet, so they are read from the exported line.
 */
export async function readUnmovedDocuments(
  { searching, fields, place }: TreeQuestion,
  ids: readonly string[],
): Promise<UnmovedDocuments> {
  const found: UnmovedDocuments = { observations: [], execIds: [], read: 0, more: false };
  if (fields.unmovedExecId.length === 0) return found;
  for (const chunk of chunksOf(ids, MAX_TERMS)) {
    let after: estypes.SortResults | undefined;
    do {
      if (found.read >= MAX_FAILED_LINES) return { ...found, more: true };
      const { hits } = await searching.search({
        query: allOf([place, anyField(fields.unmovedExecId, chunk)]),
        size: LINES_AT_A_TIME,
        sort: ['_shard_doc'],
        track_total_hits: false,
        _source: EVENT_SOURCE,
        ...(after && { search_after: after }),
      });
      const events = await readEvents(searching, hits.hits);
      found.read += events.length;
      found.observations.push(...events.flatMap(observationsOf));
      after = hits.hits.length === LINES_AT_A_TIME ? hits.hits.at(-1)?.sort : undefined;
    } while (after);
  }
  found.execIds = [
    ...new Set(
      found.observations
        .filter(({ known }) => known === 'exec' || known === 'exit' || known === 'event')
        .map(({ execId }) => execId),
    ),
  ];
  return found;
}
