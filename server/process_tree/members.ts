import type { Limits } from '../../common/limits';
import type { Family } from '../../common/process_tree/family';
import type { Process } from '../../common/process_tree/merge_observations';
import { isSelfReport } from '../../common/process_tree/observation';
import { isKernelExecId } from '../../common/documents/exec_id';
import { possibleStitches } from './by_pid/link_rereads';
import { readByPid } from './by_pid/read_by_pid';
import { hasTimelessParents } from './facts/has_timeless_parents';
import { OwnFacts } from './facts/own_facts';
import { NamedFacts } from './facts/read_named_facts';
import { addBelow, addRoots, draftBelow, proveBelow, type Below } from './lineage/below';
import { Found } from './lineage/found';
import { findScope } from './lineage/scope';
import type { TreeQuestion } from './question';
import type { Located } from './tree_question';
import type { Reading } from './walk/reading';
import { walk } from './walk/walk';

/** Which processes a tree has, and what was read to find them. */
export interface Members {
  /** What is above, and, unless that is too much, below. */
  family: Family;
  reading: Reading;
  /** exec_ids below the stages of the task. */
  found: Found;
  /** What is below, where it is too much to be read line by line. */
  large: { below: Below; own: OwnFacts; named: NamedFacts } | undefined;
  /** True when more documents without an exec_id have one of their PIDs than were read. */
  moreByPid: boolean;
}

/**
 * Finds all ancestors and descendants of one task. A small tree is read line by line, and then is
 * whole; of a large one the draft is to be proved.
 */
export async function draftMembers(
  limits: Limits,
  { question, reading }: Located,
  execId: string,
): Promise<Members> {
  if (isKernelExecId(execId)) {
    const above = await walk(question, reading, limits, false);
    return { ...above, reading, found: new Found([execId]), large: undefined };
  }
  const walked = await walk(question, reading, limits, true);
  if (walked.isWhole) {
    return { ...walked, reading, found: foundOf(walked.family), large: undefined };
  }
  const named = new NamedFacts(question);
  // Its container is where most of what is below will be.
  const selected = await reading.readSelected(limits);
  const [{ family, moreByPid }, below] = await Promise.all([
    walk(question, reading, limits, false),
    draftLarge(question, reading, selected, named),
  ]);
  named.add(reading.observations);
  const above = new Set(idsOf([...family.ancestors, ...family.stages, ...family.beside]));
  const own = new OwnFacts(question, named, {
    observations: reading.observations.filter(
      (fact) => isSelfReport(fact) && above.has(fact.execId),
    ),
    execIds: [...above].filter((id) => reading.isWhole(id)),
  });
  addRoots(below, idsOf(family.stages));
  return { family, reading, moreByPid, found: below.found, large: { below, own, named } };
}

async function draftLarge(
  question: TreeQuestion,
  reading: Reading,
  selected: Process,
  named: NamedFacts,
): Promise<Below> {
  const [scope, withTimeless] = await Promise.all([
    findScope(question, selected),
    hasTimelessParents(question),
  ]);
  return draftBelow(question, [selected.execId], named, {
    scope,
    withTimeless,
    isRead: (id) => reading.isWhole(id),
  });
}

/**
 * Proves that a draft is whole, or completes it: asks everything outside the scope who is below, and
 * what only PIDs connect.
 *
 * @returns true when something was added
 */
export async function proveMembers(question: TreeQuestion, members: Members): Promise<boolean> {
  const { large, reading, family } = members;
  if (!large) return false;
  const { below, named } = large;
  let isMore = false;
  for (;;) {
    const asking = proveBelow(question, below, named);
    const ids = [...idsOf(family.stages), ...below.found.parents.keys()];
    const [grew, byPid] = await Promise.all([asking, readByPid(question, ids)]);
    for (const event of byPid.withoutId) reading.addWithoutId(event);
    members.moreByPid ||= byPid.more;
    const fromProc = byPid.observations.filter(({ flags }) => flags?.includes('procFS'));
    const others = idsOf(fromProc).filter((id) => !below.found.parents.has(id));
    const edges = [...possibleStitches(ids, others)].map(([execId, parentExecId]) => ({
      execId,
      parentExecId,
    }));
    const rereads = addBelow(below, edges);
    isMore ||= grew || rereads || byPid.withoutId.length > 0;
    if (!grew && !rereads) return isMore;
  }
}

function idsOf(processes: readonly { execId: string }[]): string[] {
  return processes.map(({ execId }) => execId);
}

function foundOf({ stages, descendants }: Family): Found {
  const found = new Found(idsOf(stages));
  found.add(
    descendants.map(({ execId, namedParent }) => ({ execId, parentExecId: namedParent?.execId })),
  );
  return found;
}
