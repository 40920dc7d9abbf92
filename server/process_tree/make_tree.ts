import { linkProcessTree, type LinkedTree } from '../../common/process_tree/process_tree';
import type { Limits } from '../../common/limits';
import { collectObservations, collectRead, type Collected } from './facts/collect_observations';
import { readMarks } from './facts/read_marks';
import { exitsOf, type ExitStatuses } from './facts/exit_statuses';
import type { Members } from './members';
import type { TreeQuestion } from './question';

/** What is asked once of a tree that may be put together twice. */
interface Asked {
  oldest: Promise<bigint | undefined>;
  statuses: ExitStatuses;
}

export interface MadeTree {
  tree: LinkedTree;
  collected: Collected;
  /** The descendants among its nodes. */
  shown: readonly string[];
}

/** Reads what else there is of the members, and puts the tree together. */
export async function makeTree(
  limits: Limits,
  question: TreeQuestion,
  execId: string,
  members: Members,
  { oldest, statuses }: Asked,
): Promise<MadeTree> {
  const { family, found, reading } = members;
  const shown = found.nearest(limits.maxDescendants);
  const above = [...family.ancestors, ...family.stages, ...family.beside];
  const execIds = [...above.map((process) => process.execId), ...shown];
  const [collected, oldestEvent] = await Promise.all([
    members.large
      ? collectLarge(question, members.large, execIds)
      : collectRead(question, reading.observations, execIds),
    oldest,
    // Of a small tree, all exits are read by now: beside the others this takes no time.
    members.large === undefined && statuses.areUnknown(exitsOf(reading.observations, reading)),
  ]);
  const { observations } = collected;
  // What only the way up told, weaker than any document's own word.
  for (const { execId: id, namedParent } of above) {
    const parentExecId = namedParent?.execId;
    observations.push({
      known: 'ancestor',
      copies: 0,
      execId: id,
      ...(parentExecId !== undefined && { parentExecId }),
    });
  }
  const isStatusUnknown = await statuses.areUnknown(exitsOf(observations, reading));
  const tree = linkProcessTree(observations, execId, {
    ...limits,
    fallbackNode: question.node,
    ...(oldestEvent !== undefined && { oldest: oldestEvent }),
    withoutId: reading.withoutId,
    isStatusUnknown,
  });
  return { tree, collected, shown };
}

async function collectLarge(
  question: TreeQuestion,
  { below, own, named }: NonNullable<Members['large']>,
  execIds: readonly string[],
): Promise<Collected> {
  const { found, scope, outside } = below;
  const above = execIds.filter((id) => !found.parents.has(id));
  const [collected, marks] = await Promise.all([
    collectObservations(question, {
      execIds,
      outside: [...outside, ...above],
      scope,
      found,
      own,
      named,
    }),
    readMarks(question, execIds, scope?.query),
  ]);
  for (const mark of marks) collected.observations.push(mark);
  return collected;
}
