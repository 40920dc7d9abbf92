import { PROCESS_PATH, processQuerySchema, type ProcessAnswer } from '../../common/api/process';
import { decodeExecId } from '../../common/documents/exec_id';
import { readDocument } from '../../common/documents/read_document';
import type { TetragonEvent } from '../../common/documents/tetragon_event';
import { compareTimes } from '../../common/time/nanoseconds';
import type { SearchContext, SearchAnswer } from '../elasticsearch/search_context';
import { processNotFound } from '../elasticsearch/process_not_found';
import { readEvents, type EventHit } from '../elasticsearch/read_events';
import type { RouteDefinition } from '../route';
import { processFacts, relativeFacts, type Facts } from './facts';
import { ownDocumentsQuery, relativesQuery, type ProcessAggregations } from './process_query';

type Answer = Omit<ProcessAnswer, 'took' | 'searches' | 'incomplete'>;
type Found = SearchAnswer<ProcessAggregations>;

/** Everything known about one process: one search, a second one where several clusters have its id. */
export const processRoute: RouteDefinition<typeof processQuerySchema, ProcessAnswer> = {
  path: PROCESS_PATH,
  query: processQuerySchema,
  async answer(context, { execId, cluster: wanted }) {
    const first = await context.search<ProcessAggregations>(ownDocumentsQuery(execId, wanted));
    const clusters = first.aggregations?.clusters.buckets ?? [];
    const documents = readDocuments(first);
    const cluster = wanted ?? documents[0]?.event.cluster;
    if (documents.length === 0 || cluster === undefined) {
      return knownFromRelatives(
        context,
        execId,
        wanted,
        clusters.map(({ key }) => key),
      );
    }
    const isMixed = wanted === undefined && clusters.length > 1;
    const answer = isMixed
      ? await context.search<ProcessAggregations>(ownDocumentsQuery(execId, cluster))
      : first;
    const own = isMixed ? readDocuments(answer) : documents;
    const events = [...own.map(({ event }) => event), ...(await readLastExit(context, answer))];
    return {
      ...describe(execId, cluster, processFacts(events)),
      documents: own.sort((a, b) => compareTimes(a.event.time, b.event.time)),
      total: clusters.find(({ key }) => key === cluster)?.doc_count ?? own.length,
      dataStreams: [...context.dataStreams],
      otherClusters: clusters.map(({ key }) => key).filter((name) => name !== cluster),
    };
  },
};

function readDocuments({ hits }: Found): Answer['documents'] {
  return hits.hits.map((hit) => ({
    id: hit._id ?? '',
    index: hit._index,
    event: readDocument(hit._source),
    source: hit._source,
  }));
}

async function readLastExit(
  context: SearchContext,
  { aggregations }: Found,
): Promise<TetragonEvent[]> {
  const hits: EventHit[] = aggregations?.exits.last.hits.hits ?? [];
  return readEvents(context, hits);
}

function describe(execId: string, cluster: string, facts: Facts) {
  const decoded = decodeExecId(execId);
  return {
    execId,
    ...(decoded && { decoded: { ...decoded, ktime: String(decoded.ktime) } }),
    cluster,
    ...facts,
    node: facts.node === '' ? (decoded?.node ?? '') : facts.node,
  };
}

/** A process without a document of its own: what its children and descendants say of it. */
async function knownFromRelatives(
  context: SearchContext,
  execId: string,
  cluster: string | undefined,
  otherClusters: string[],
): Promise<Answer> {
  const { hits } = await context.search(relativesQuery(execId, cluster));
  const events = await readEvents(context, hits.hits);
  const [nearest] = events;
  if (!nearest) throw processNotFound(context, execId, otherClusters);
  return {
    ...describe(execId, nearest.cluster, relativeFacts(execId, events)),
    documents: [],
    total: 0,
    dataStreams: [...context.dataStreams],
    otherClusters,
  };
}
