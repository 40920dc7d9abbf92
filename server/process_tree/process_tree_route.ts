import type { z } from 'zod';
import {
  PROCESS_TREE_PATH,
  processTreeQuerySchema,
  type CompactProcessTreeAnswer,
  type ProcessTreeAnswer,
  type TreeFinding,
} from '../../common/api/process_tree';
import { MAX_UNATTACHED } from '../../common/limits';
import { finding } from '../../common/process_tree/findings';
import { isOnlyNamed } from '../../common/process_tree/missing_parents';
import { packNodes } from '../../common/process_tree/pack_nodes';
import type { SearchContext } from '../elasticsearch/search_context';
import { nextTurn } from '../next_turn';
import type { RouteDefinition } from '../route';
import type { ChosenPlace } from './choose_place';
import type { Collected } from './facts/collect_observations';
import { ExitStatuses } from './facts/exit_statuses';
import { readOldestEvent } from './facts/oldest_event';
import { readRecorded } from './facts/read_recorded';
import { noteLimits } from './limit_reasons';
import { countChildrenLeftOut, withChildrenCounted } from './lineage/children_left_out';
import { makeTree, type MadeTree } from './make_tree';
import { draftMembers, proveMembers, type Members } from './members';
import { withTreeQuestion, type Located } from './tree_question';

type Query = z.infer<typeof processTreeQuerySchema>;

type Answer = Omit<ProcessTreeAnswer, 'took' | 'searches' | 'incomplete' | 'nodes'>;

/** The nodes in the form that was asked for. */
type Nodes = Pick<ProcessTreeAnswer, 'nodes'> | Pick<CompactProcessTreeAnswer, 'packed'>;

/** A tree that only has to be sent. */
interface Finished {
  made: MadeTree;
  nodes: Nodes;
}

/** Ancestors to the top and descendants of one task, as they are at one point in time. */
export const processTreeRoute: RouteDefinition<
  typeof processTreeQuerySchema,
  ProcessTreeAnswer | CompactProcessTreeAnswer
> = {
  path: PROCESS_TREE_PATH,
  query: processTreeQuerySchema,
  answer: (context, query) =>
    withTreeQuestion(context, query, (located) => readTree(context, located, query)),
};

/**
 * A small tree is read whole. Of a large one a draft is put together while it is proved, which takes a
 * third of the time and mostly brings nothing; where it does, the tree is put together again.
 */
async function readTree(
  context: SearchContext,
  located: Located,
  { execId, form }: Query,
): Promise<Answer & Nodes> {
  const { question, place } = located;
  const { limits } = context;
  const recording = readRecorded(question);
  // Awaited below; until then another question may fail first.
  recording.catch(() => undefined);
  const members = await draftMembers(limits, located, execId);
  const oldest = mayLackProcesses(members) ? readOldestEvent(question) : Promise.resolve(undefined);
  const asked = { oldest, statuses: new ExitStatuses(question) };
  const finish = async () =>
    nodesOf(await makeTree(limits, question, execId, members, asked), members, form);
  const [draft, isMore] = await Promise.all([finish(), proveMembers(question, members)]);
  const { made, nodes } = isMore ? await finish() : draft;
  const { tree, collected } = made;
  noteLimits(context, execId, members, made);
  return {
    selected: execId,
    cluster: question.clusterName,
    recorded: await recording,
    ...nodes,
    findings: [
      ...tree.findings,
      ...unreadable(collected),
      ...finding('other_lives', located.reading.lives.others),
      ...elsewhere(place),
    ],
    documents: collected.documents + located.reading.withoutId.length - tree.unattached.length,
    ...(tree.unattached.length > 0 && {
      unattached: tree.unattached.slice(0, MAX_UNATTACHED),
      unattachedTotal: tree.unattached.length,
    }),
  };
}

async function nodesOf(
  made: MadeTree,
  { found, reading }: Members,
  form: Query['form'],
): Promise<Finished> {
  const { tree, shown } = made;
  const left = countChildrenLeftOut(found, shown);
  const nodes = withChildrenCounted(tree.eachNode(), left, reading.children);
  if (form === 'plain') return { made, nodes: { nodes: [...nodes] } };
  // What was answered in the meantime is taken, and what follows from it asked.
  await nextTurn().then(nextTurn);
  return { made, nodes: { packed: packNodes(nodes, tree.size) } };
}

/** Whether some process may be only named: then the oldest event of its node says why. */
function mayLackProcesses({ family, large }: Members): boolean {
  const { ancestors, stages, beside, descendants } = family;
  return (
    large !== undefined ||
    [ancestors, stages, beside, descendants].some((some) =>
      some.some((process) => isOnlyNamed(process) && process.decoded?.pid !== 0),
    )
  );
}

/** The same exec_id in other clusters, and on other nodes of this one. */
function elsewhere({ otherClusters, otherNodes }: ChosenPlace): TreeFinding[] {
  return [
    ...finding('other_clusters', [], { count: otherClusters.length, names: otherClusters }),
    ...finding('other_nodes', [], { count: otherNodes.length, names: otherNodes }),
  ];
}

/** Documents that the integration's pipeline gave up on. */
function unreadable({ unmoved }: Collected): TreeFinding[] {
  return finding('unreadable_document', unmoved.execIds, { count: unmoved.read });
}
