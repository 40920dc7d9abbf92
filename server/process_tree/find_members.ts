import { isKernelExecId } from '../../common/documents/exec_id';
import type { SearchContext } from '../elasticsearch/search_context';
import { ChildCounts } from './lineage/child_counts';
import { findAncestors, type Ancestors } from './lineage/find_ancestors';
import { findDescendants, walkOn, type Descendants } from './lineage/find_descendants';
import { Found } from './lineage/found';
import type { Parents } from './lineage/kinship';
import { possibleStitches } from './by_pid/link_rereads';
import type { SelfReport } from './locate_process';
import { OwnFacts } from './facts/own_facts';
import type { TreeQuestion } from './question';
import { ByPid } from './by_pid/by_pid';
import { nothingByPid, type FoundByPid } from './by_pid/read_by_pid';
import { NamedFacts } from './facts/read_named_facts';
import { findScope } from './lineage/scope';

/** Which processes a tree has, and what was read to find them. */
export interface Members {
  ancestors: Ancestors;
  descendants: Descendants;
  own: OwnFacts;
  named: NamedFacts;
  byPid: FoundByPid;
  childCounts: ChildCounts;
}

/** Members that are final unless a question that is still under way finds more. */
export interface PresumedMembers extends Members {
  /** Whether these are the same: what was made of the presumed ones holds for them. */
  areLike: (members: Members) => boolean;
}

/**
 * All ancestors and descendants of one process by their ids.
 *
 * @param onPresumed called when the scope was read whole, before it is proved that nothing outside it
 *   belongs to the tree, which takes a third of the time and mostly brings nothing
 */
export async function findMembers(
  { limits }: SearchContext,
  question: TreeQuestion,
  execId: string,
  reports: readonly SelfReport[],
  onPresumed?: (presuming: Promise<PresumedMembers>) => void,
): Promise<Members> {
  const named = new NamedFacts(question);
  const own = new OwnFacts(question, named);
  const isKernel = isKernelExecId(execId);
  const known = knownParents(execId, reports);
  // Its own documents and those of the two above it are needed in any case.
  const [scope] = await Promise.all([
    isKernel ? undefined : findScope(question, reports),
    own.read([execId, ...known.map(([, parent]) => parent)]),
  ]);
  const node = reports.find((report) => report.node !== undefined)?.node;
  const byPidReader = new ByPid(question, node);
  const above = known.map(([, parent]) => parent);
  const candidate = scope && {
    scope,
    isRead: (id: string) => own.isWhole(id),
    // In the same time as what is outside the scope: mostly nothing is, and then this is the answer.
    onRead: (read: Descendants) => {
      const chain = [...above, execId];
      const asked = byPidReader.begin(chain, read.found, readAgainOf(own, chain));
      onPresumed?.(asked.then(() => presume(read)));
    },
  };
  const childCounts = new ChildCounts(question);
  const ancestorsBy = (parents: Parents) =>
    findAncestors(execId, { parents, own, named }, limits.maxAncestors);
  const presume = async (read: Descendants): Promise<PresumedMembers> => {
    const { changes } = read.found;
    const ancestors = await ancestorsBy(parentsIn(read, known));
    return {
      ancestors,
      descendants: { ...read, outside: new Set() },
      own,
      named,
      childCounts,
      byPid: nothingByPid(),
      areLike: ({ ancestors: { execIds }, descendants: { found, outside }, byPid }) =>
        found.changes === changes &&
        outside.size === 0 &&
        isSame(execIds, ancestors.execIds) &&
        isNothing(byPid),
    };
  };
  const [descendants] = await Promise.all([
    isKernel
      ? { found: new Found(execId), scope: undefined, outside: new Set<string>(), isComplete: true }
      : findDescendants(question, execId, named, candidate),
    // Above the first process of a container the scope tells nothing, so nobody waits for it.
    scope?.isOnTop
      ? ancestorsBy(new Map(known)).then(({ execIds }) => childCounts.begin(execIds))
      : undefined,
  ]);
  const parents = parentsIn(descendants, known);
  const climb = () => ancestorsBy(parents);
  const members = { ancestors: await climb(), descendants, own, named };
  const byPid = await readAcrossRestarts(
    question,
    byPidReader,
    execId,
    members,
    (reread, earlier) => {
      parents.set(reread, earlier);
      return climb();
    },
  );
  return { ...members, byPid, childCounts };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((execId, index) => execId === other[index]);
}

/**
 * What only the PID connects: a restart of Tetragon gives a running process another exec_id, on
 * which its later children hang. Their ids join the tree, and what is above and below them.
 */
async function readAcrossRestarts(
  question: TreeQuestion,
  reader: ByPid,
  execId: string,
  members: Omit<Members, 'byPid' | 'childCounts'>,
  climbFrom: (reread: string, earlier: string) => Promise<Ancestors>,
): Promise<FoundByPid> {
  const { descendants, own, named } = members;
  const { found } = descendants;
  for (;;) {
    const chain = [...members.ancestors.execIds, execId];
    const readAgain = readAgainOf(own, chain);
    const byPid = await reader.read(chain, found, readAgain);
    const before = byPid.beforeRestart;
    for (const [reread, earlier] of possibleStitches(before, readAgain)) {
      members.ancestors = await climbFrom(reread, earlier);
    }
    const others = byPid.fromProc.filter((id) => !chain.includes(id));
    const below = possibleStitches(idsFrom(execId, found), others);
    const edges = [...below].map(([id, parentExecId]) => ({ execId: id, parentExecId }));
    const fresh = isKernelExecId(execId) ? [] : found.add(edges);
    if (fresh.length > 0) {
      for (const id of fresh) descendants.outside.add(id);
      await walkOn(question, descendants, named, fresh);
    }
    const hasMore = members.ancestors.execIds.length + 1 > chain.length || fresh.length > 0;
    if (!hasMore) return byPid;
  }
}

function* idsFrom(selected: string, { parents }: Found): Iterable<string> {
  yield selected;
  yield* parents.keys();
}

/** Everybody's parent as far as the scope or else the process's own documents tell; not copied. */
function parentsIn({ scope }: Descendants, known: readonly [string, string][]): Parents {
  const parents: Parents = scope?.kinship ?? new Map<string, string>();
  for (const [execId, parent] of known) if (!parents.has(execId)) parents.set(execId, parent);
  return parents;
}

function isNothing({ withoutId, fromProc, beforeRestart, more }: FoundByPid): boolean {
  return !more && [withoutId, fromProc, beforeRestart].every((found) => found.length === 0);
}

/** Which of these processes a restart of Tetragon read from /proc. */
function readAgainOf({ observations }: OwnFacts, chain: readonly string[]): string[] {
  const wanted = new Set(chain);
  return observations
    .filter(({ execId, flags }) => wanted.has(execId) && flags?.includes('procFS'))
    .map(({ execId }) => execId);
}

/** What the process's own documents say of the two generations above it. */
function knownParents(execId: string, own: readonly SelfReport[]): [string, string][] {
  return own.flatMap(({ parentExecId, grandparentExecId }) => {
    if (parentExecId === undefined) return [];
    const parent: [string, string] = [execId, parentExecId];
    return grandparentExecId === undefined ? [parent] : [parent, [parentExecId, grandparentExecId]];
  });
}
