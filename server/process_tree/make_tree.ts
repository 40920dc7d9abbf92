import type { Observation } from '../../common/process_tree/observation';
import { linkProcessTree, type LinkedTree } from '../../common/process_tree/process_tree';
import type { SearchContext } from '../elasticsearch/search_context';
import { collectObservations, type Collected } from './facts/collect_observations';
import type { Members } from './find_members';
import type { TreeQuestion } from './question';
import { readMarks } from './facts/read_marks';

export interface MadeTree {
  tree: LinkedTree;
  collected: Collected;
  /** The descendants among its nodes. */
  shown: readonly string[];
  /** Ancestor → its children, as far as they were counted. */
  children: ReadonlyMap<string, number>;
}

/** Reads what else there is of the members, and puts the tree together. */
export async function makeTree(
  context: SearchContext,
  question: TreeQuestion,
  execId: string,
  { ancestors, descendants, own, named, byPid, childCounts }: Members,
  { node, oldest }: { node: string | undefined; oldest: Promise<bigint | undefined> | undefined },
): Promise<MadeTree> {
  const { limits } = context;
  const shown = descendants.found.nearest(limits.maxDescendants);
  const execIds = [...ancestors.execIds, execId, ...shown];
  const [collected, marks, children, oldestEvent] = await Promise.all([
    collectObservations(question, {
      execIds,
      outside: [...descendants.outside, ...ancestors.execIds, execId],
      scope: descendants.scope,
      found: descendants.found,
      own,
      named,
    }),
    readMarks(question, execIds, descendants.scope?.query),
    childCounts.read(ancestors.execIds.slice(0, limits.maxAncestors)),
    oldest,
  ]);
  for (const mark of marks) collected.observations.push(mark);
  const selected: Observation = { known: 'ancestor', copies: 0, execId };
  const tree = linkProcessTree([...collected.observations, ...ancestors.links, selected], execId, {
    ...limits,
    ...(node !== undefined && { fallbackNode: node }),
    ...(oldestEvent !== undefined && { oldest: oldestEvent }),
    withoutId: byPid.withoutId,
  });
  return { tree, collected, shown, children };
}
