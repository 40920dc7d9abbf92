import {
  PROCESS_TREE_PATH,
  processTreeQuerySchema,
  type ProcessTreeAnswer,
  type TreeFinding,
} from '../../common/api/process_tree';
import { decodeExecId, isKernelExecId } from '../../common/documents/exec_id';
import { finding } from '../../common/process_tree/findings';
import type { Observation } from '../../common/process_tree/observation';
import { buildProcessTree, type ProcessTree } from '../../common/process_tree/process_tree';
import type { Asking } from '../elasticsearch/asking';
import { clusterQuery } from '../elasticsearch/filter_query';
import type { RouteDefinition } from '../route';
import { chooseCluster } from './choose_cluster';
import { collectObservations, type Collected } from './collect_observations';
import { findAncestors, type Ancestors } from './find_ancestors';
import { findDescendants } from './find_descendants';
import { Found } from './found';
import { noteLimits } from './limit_sentences';
import { readLineageFields } from './lineage_fields';
import { locateProcess, type OwnWord } from './locate_process';
import { readOldestEvent } from './oldest_event';
import type { TreeQuestion } from './question';
import { NamedFacts } from './read_named_facts';
import { findScope } from './scope';

type Answer = Omit<ProcessTreeAnswer, 'took' | 'searches' | 'incomplete'>;

/** Ancestors to the top and descendants of one process, as they are at one point in time. */
export const processTreeRoute: RouteDefinition<typeof processTreeQuerySchema, ProcessTreeAnswer> = {
  path: PROCESS_TREE_PATH,
  query: processTreeQuerySchema,
  answer: (asking, { execId, cluster: wanted }) =>
    asking.withPointInTime(async (searching) => {
      const fields = await readLineageFields(asking);
      const location = await locateProcess(searching, fields, execId);
      const { cluster, others } = chooseCluster(location, wanted, {
        execId,
        dataStreams: asking.dataStreams,
        incomplete: asking.incomplete,
      });
      const question: TreeQuestion = {
        searching,
        fields,
        cluster: clusterQuery(cluster),
        withPid: decodeExecId(execId) === undefined,
      };
      const own = location.own.get(cluster) ?? [];
      const tree = await readTree(asking, question, execId, own);
      return {
        selected: execId,
        cluster,
        ...tree,
        findings: [...tree.findings, ...otherClusters(others)],
      };
    }),
};

async function readTree(
  asking: Asking,
  question: TreeQuestion,
  execId: string,
  own: readonly OwnWord[],
): Promise<Omit<Answer, 'selected' | 'cluster'>> {
  const { maxAncestors, maxDescendants } = asking.limits;
  const named = new NamedFacts(question);
  const descendants = isKernelExecId(execId)
    ? { found: new Found(execId), scope: undefined, outside: new Set<string>(), isComplete: true }
    : await findDescendants(question, execId, named, () => findScope(question, own));
  const parents = new Map([...knownParents(execId, own), ...(descendants.scope?.parents ?? [])]);
  const ancestors = await findAncestors(question, execId, {
    parents,
    named,
    limit: maxAncestors,
  });
  const shown = descendants.found.nearest(maxDescendants);
  const collected = await collectObservations(question, {
    execIds: [...ancestors.execIds, execId, ...shown],
    outside: [...descendants.outside, ...ancestors.execIds, execId],
    scope: descendants.scope,
    found: descendants.found,
    named,
  });
  const tree = await build(asking, question, execId, { ancestors, collected, own });
  noteLimits(asking, execId, tree, { descendants, collected });
  return {
    nodes: tree.nodes,
    findings: [...tree.findings, ...unreadable(collected)],
    documents: collected.documents,
  };
}

async function build(
  { limits }: Asking,
  question: TreeQuestion,
  execId: string,
  {
    ancestors,
    collected,
    own,
  }: { ancestors: Ancestors; collected: Collected; own: readonly OwnWord[] },
): Promise<ProcessTree> {
  const node = own.find((word) => word.node !== undefined)?.node ?? decodeExecId(execId)?.node;
  const oldest = collected.hasNamedOnly && node ? await readOldestEvent(question, node) : undefined;
  const { observations } = collected;
  const selected: Observation = { known: 'ancestor', copies: 0, execId };
  return buildProcessTree([...observations, ...ancestors.links, selected], execId, {
    maxAncestors: limits.maxAncestors,
    maxDescendants: limits.maxDescendants,
    ...(node !== undefined && { fallbackNode: node }),
    ...(oldest !== undefined && { oldest }),
  });
}

/** What the process's own documents say of the two generations above it. */
function knownParents(execId: string, own: readonly OwnWord[]): [string, string][] {
  return own.flatMap(({ parentExecId, grandparentExecId }) => {
    if (parentExecId === undefined) return [];
    const parent: [string, string] = [execId, parentExecId];
    return grandparentExecId === undefined ? [parent] : [parent, [parentExecId, grandparentExecId]];
  });
}

function otherClusters(names: readonly string[]): TreeFinding[] {
  return finding('other_clusters', [], { count: names.length, names });
}

/** Documents that the integration's pipeline gave up on. */
function unreadable({ unmoved }: Collected): TreeFinding[] {
  return finding('unreadable_document', unmoved.execIds, { count: unmoved.read });
}
