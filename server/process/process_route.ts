import { PROCESS_PATH, processQuerySchema, type ProcessAnswer } from '../../common/api/process';
import { refOfParameters } from '../../common/api/query';
import { decodeExecId } from '../../common/documents/exec_id';
import { readDocument } from '../../common/documents/read_document';
import type { TetragonEvent } from '../../common/documents/tetragon_event';
import {
  groupByIdentity,
  processRef,
  type IdentityFacts,
  type ProcessRef,
} from '../../common/identity/process_ref';
import { compareTimes } from '../../common/time/nanoseconds';
import type { SearchContext, SearchAnswer } from '../elasticsearch/search_context';
import { withKnownCode } from '../elasticsearch/exit_status';
import { processNotFound } from '../elasticsearch/process_not_found';
import { readEvents, type EventHit } from '../elasticsearch/read_events';
import type { RouteDefinition } from '../route';
import { totalOf } from '../elasticsearch/total_of';
import { readTask } from '../tasks/read_task';
import { processFacts, relativeFacts, type Facts } from './facts';
import {
  ownDocumentsQuery,
  relativesQuery,
  type ClusterBucket,
  type ProcessAggregations,
} from './process_query';

type Answer = Omit<ProcessAnswer, 'took' | 'searches' | 'incomplete'>;
type Found = SearchAnswer<ProcessAggregations>;

/**
 * Everything known about one process: a search for its documents and one for its task; one more where
 * several processes have its exec_id, and one where it ended with status 0, if that is recorded.
 */
export const processRoute: RouteDefinition<typeof processQuerySchema, ProcessAnswer> = {
  path: PROCESS_PATH,
  query: processQuerySchema,
  async answer(context, { cluster, ...parameters }) {
    const wanted = refOfParameters(parameters, cluster);
    const first = await context.search<ProcessAggregations>(ownDocumentsQuery(wanted));
    const clusters = first.aggregations?.clusters.buckets ?? [];
    const chosen = chosenAmong(wanted, clusters, readDocuments(first));
    const answer =
      chosen === wanted
        ? first
        : await context.search<ProcessAggregations>(ownDocumentsQuery(chosen));
    const documents = readDocuments(answer);
    const own = documents.map(({ event }) => event);
    const names = clusters.map(({ key }) => key);
    if (!own[0]) return knownFromRelatives(context, chosen, names);
    const facts = processFacts([...own, ...(await readLastExit(context, answer))]);
    return {
      ...(await describe(context, wanted.execId, own[0], facts)),
      documents: documents.sort((a, b) => compareTimes(a.event.time, b.event.time)),
      total: totalOf(answer),
      dataStreams: [...context.dataStreams],
      otherClusters: names.filter((name) => name !== own[0]?.cluster),
    };
  },
};

/**
 * The process that is meant, where several have the exec_id: one on the node that the id names comes
 * first, then the one with an exec document.
 */
function chosenAmong(
  wanted: ProcessRef,
  clusters: readonly ClusterBucket[],
  documents: Answer['documents'],
): ProcessRef {
  const { execId } = wanted;
  const processes = groupByIdentity(documents, ({ event }) => identityOf(execId, event));
  const nodes = clusters.reduce((sum, { nodes: { buckets } }) => sum + buckets.length, 0);
  if (processes.length === 0 || (processes.length === 1 && nodes === 1)) return wanted;
  const own = decodeExecId(execId)?.node;
  const [event] = (
    processes.find(([document]) => document?.event.node === own) ?? processes[0]!
  ).map((document) => document.event);
  if (!event) return wanted;
  // Its node, too, where the id says it: others have the same id.
  return { ...processRef(identityOf(execId, event)), node: event.node };
}

function identityOf(execId: string, { cluster, node, process }: TetragonEvent): IdentityFacts {
  return { execId, cluster, node, startTime: process?.startTime };
}

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

/** `event` is one of the process, or of those that name it: where it is. */
async function describe(
  context: SearchContext,
  execId: string,
  { cluster, node }: TetragonEvent,
  facts: Facts,
) {
  const decoded = decodeExecId(execId);
  const task = await readTask(context, { execId, cluster, node }, facts);
  const [exit, taskExit] = await withKnownCode(context, [facts.exit, task.exit], { cluster, node });
  return {
    execId,
    ...(decoded && { decoded: { ...decoded, ktime: String(decoded.ktime) } }),
    cluster,
    ...facts,
    ...(exit && { exit }),
    node: facts.node === '' ? (decoded?.node ?? '') : facts.node,
    task: { ...task, ...(taskExit && { exit: taskExit }) },
  };
}

/** A process without a document of its own: what its children and descendants say of it. */
async function knownFromRelatives(
  context: SearchContext,
  ref: ProcessRef,
  otherClusters: string[],
): Promise<Answer> {
  const { execId } = ref;
  const { hits } = await context.search(relativesQuery(ref));
  const events = await readEvents(context, hits.hits);
  const [nearest] = events;
  if (!nearest) throw processNotFound(context, execId, otherClusters);
  return {
    ...(await describe(context, execId, nearest, relativeFacts(execId, events))),
    documents: [],
    total: 0,
    dataStreams: [...context.dataStreams],
    otherClusters,
  };
}
