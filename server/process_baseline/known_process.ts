import type { PlaceKind } from '../../common/documents/place';
import type { TetragonProcess } from '../../common/documents/tetragon_event';
import type { ProcessRef } from '../../common/identity/process_ref';
import type { SearchContext } from '../elasticsearch/search_context';
import { EXEC_DOCUMENT_FIRST } from '../elasticsearch/exec_document_first';
import { identityQuery } from '../elasticsearch/identity_query';
import { processNotFound } from '../elasticsearch/process_not_found';
import { EVENT_SOURCE, readEvents } from '../elasticsearch/read_events';
import { processFacts, relativeFacts } from '../process/facts';
import { relativesQuery } from '../process/process_query';

export interface KnownProcess {
  process: TetragonProcess | undefined;
  parent: TetragonProcess | undefined;
  place: PlaceKind;
  cluster: string;
  /** As its events name it. */
  node: string;
}

/** The documents that say most of a process; the others only repeat what they say. */
const MOST_TELLING = 5;

/**
 * What is known of a process: from its own documents, else from those of its children.
 *
 * @throws ReasonError `not_found` where no document names it
 */
export async function readKnownProcess(
  context: SearchContext,
  ref: ProcessRef,
): Promise<KnownProcess> {
  const { execId } = ref;
  const { hits } = await context.search({
    query: identityQuery(ref),
    sort: EXEC_DOCUMENT_FIRST,
    size: MOST_TELLING,
    track_total_hits: false,
    _source: EVENT_SOURCE,
  });
  const own = await readEvents(context, hits.hits);
  const [best] = own;
  if (best) {
    const same = own.filter(({ cluster, node }) => cluster === best.cluster && node === best.node);
    return {
      parent: undefined,
      process: undefined,
      ...processFacts(same),
      cluster: best.cluster,
      node: best.node,
    };
  }
  const { hits: others } = await context.search(relativesQuery(ref));
  const events = await readEvents(context, others.hits);
  const [nearest] = events;
  if (nearest) {
    return {
      parent: undefined,
      process: undefined,
      ...relativeFacts(execId, events),
      cluster: nearest.cluster,
      node: nearest.node,
    };
  }
  throw processNotFound(context, execId);
}
