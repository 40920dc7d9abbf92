import type { z } from 'zod';
import {
  PROCESS_TREE_PATH,
  processTreeQuerySchema,
  type CompactProcessTreeAnswer,
  type ProcessTreeAnswer,
  type TreeFinding,
} from '../../common/api/process_tree';
import { decodeExecId } from '../../common/documents/exec_id';
import { MAX_UNATTACHED } from '../../common/limits';
import { finding } from '../../common/process_tree/findings';
import { packNodes } from '../../common/process_tree/pack_nodes';
import type { SearchContext } from '../elasticsearch/search_context';
import { nextTurn } from '../next_turn';
import type { RouteDefinition } from '../route';
import { countChildrenLeftOut, withChildrenCounted } from './lineage/children_left_out';
import type { Collected } from './facts/collect_observations';
import { findMembers, type Members, type PresumedMembers } from './find_members';
import { noteLimits } from './limit_reasons';
import { makeTree, type MadeTree } from './make_tree';
import type { SelfReport } from './locate_process';
import { readOldestEvent } from './facts/oldest_event';
import type { TreeQuestion } from './question';
import { readRecorded } from './facts/read_recorded';
import { withTreeQuestion } from './tree_question';

type Answer = Omit<ProcessTreeAnswer, 'took' | 'searches' | 'incomplete'>;

type Form = z.infer<typeof processTreeQuerySchema>['form'];

/** The nodes in the form that was asked for. */
type Nodes = Pick<ProcessTreeAnswer, 'nodes'> | Pick<CompactProcessTreeAnswer, 'packed'>;

/** A tree that only has to be sent, unless its members turn out to be others. */
interface Finished {
  made: MadeTree;
  nodes: Nodes;
}

/** Ancestors to the top and descendants of one process, as they are at one point in time. */
export const processTreeRoute: RouteDefinition<
  typeof processTreeQuerySchema,
  ProcessTreeAnswer | CompactProcessTreeAnswer
> = {
  path: PROCESS_TREE_PATH,
  query: processTreeQuerySchema,
  answer: (context, { execId, cluster, form }) =>
    withTreeQuestion(context, execId, cluster, async (question, own, others) => {
      const tree = await readTree(context, question, execId, own, form);
      return {
        selected: execId,
        cluster: question.clusterName,
        ...tree,
        findings: [...tree.findings, ...otherClusters(others)],
      };
    }),
};

async function readTree(
  context: SearchContext,
  question: TreeQuestion,
  execId: string,
  own: readonly SelfReport[],
  form: Form,
): Promise<Omit<Answer, 'selected' | 'cluster' | 'nodes'> & Nodes> {
  const node = nodeOf(execId, own);
  const oldest = node === undefined ? undefined : readOldestEvent(question, node);
  const make = async (members: Members): Promise<Finished> => {
    const made = await makeTree(context, question, execId, members, { node, oldest });
    const { tree, shown, children } = made;
    const left = countChildrenLeftOut(members.descendants.found, shown);
    const nodes = withChildrenCounted(tree.eachNode(), left, children);
    if (form === 'plain') return { made, nodes: { nodes: [...nodes] } };
    // What was answered in the meantime is heard, and what follows from it asked.
    await nextTurn().then(nextTurn);
    return { made, nodes: { packed: packNodes(nodes, tree.size) } };
  };
  let presumed: Promise<{ areLike: PresumedMembers['areLike']; finished: Finished }> | undefined;
  const [members, recorded] = await Promise.all([
    findMembers(context, question, execId, own, (presuming) => {
      presumed = presuming.then(async (early) => ({
        areLike: early.areLike,
        finished: await make(early),
      }));
      // Heard below; another question may fail first.
      presumed.catch(() => undefined);
    }),
    readRecorded(question, node),
    oldest,
  ]);
  const early = await presumed;
  const { made, nodes } = early?.areLike(members) ? early.finished : await make(members);
  const { tree, collected } = made;
  const { descendants, byPid } = members;
  noteLimits(context, execId, tree, { descendants, collected, byPid });
  const { unattached } = tree;
  return {
    recorded,
    ...nodes,
    findings: [...tree.findings, ...unreadable(collected)],
    documents: collected.documents + byPid.withoutId.length - unattached.length,
    ...(unattached.length > 0 && {
      unattached: unattached.slice(0, MAX_UNATTACHED),
      unattachedTotal: unattached.length,
    }),
  };
}

function nodeOf(execId: string, own: readonly SelfReport[]): string | undefined {
  const name = own.find((report) => report.node !== undefined)?.node ?? decodeExecId(execId)?.node;
  return name === '' ? undefined : name;
}

function otherClusters(names: readonly string[]): TreeFinding[] {
  return finding('other_clusters', [], { count: names.length, names });
}

/** Documents that the integration's pipeline gave up on. */
function unreadable({ unmoved }: Collected): TreeFinding[] {
  return finding('unreadable_document', unmoved.execIds, { count: unmoved.read });
}
