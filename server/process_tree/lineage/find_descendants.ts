import { MAX_COUNTED_DESCENDANTS } from '../../../common/limits';
import { Found } from './found';
import { chunksOf, IDS_A_SEARCH, namers, type Query, type TreeQuestion } from '../question';
import { readEdges } from './read_edges';
import type { NamedFacts } from '../facts/read_named_facts';
import { resolveLooseEnds } from './resolve_loose_ends';
import { isWorthReading, readScope, type ReadScope, type Scope } from './scope';

/** Each of these searches is 2 MB of ids. */
const SEARCHES_AT_A_TIME = 4;

export interface Descendants {
  found: Found;
  /** The scope, when it was read whole. */
  scope: ReadScope | undefined;
  /** Processes with documents outside the scope. */
  outside: Set<string>;
  /** False when the count stopped at MAX_COUNTED_DESCENDANTS. */
  isComplete: boolean;
}

/** A scope that may be read whole. */
export interface Candidate {
  scope: Scope;
  /** Of which processes the own documents are read already. */
  isRead: (execId: string) => boolean;
  /** Called when it was read and linked, before what is outside it is asked for. */
  onRead: (read: Descendants) => void;
}

/**
 * All descendants of one process: two generations a step, each process asked once who names it above
 * his own. Where the tree fills its container (or node), that is read whole instead, and the last
 * steps, which ask everything outside it, prove that nothing is missing.
 */
export async function findDescendants(
  question: TreeQuestion,
  selected: string,
  named: NamedFacts,
  candidate: Candidate | undefined,
): Promise<Descendants> {
  const descendants: Descendants = {
    found: new Found(selected),
    scope: undefined,
    outside: new Set(),
    isComplete: true,
  };
  await walkOn(question, descendants, named, [selected], candidate);
  return descendants;
}

/** Adds all that is below these processes, which are found already. */
export async function walkOn(
  question: TreeQuestion,
  descendants: Descendants,
  named: NamedFacts,
  from: readonly string[],
  candidate?: Candidate,
): Promise<void> {
  const { found, outside } = descendants;
  let frontier = withAdopted(descendants, from);
  let asked: Query[] = descendants.scope ? [descendants.scope.query] : [];
  for (let step = 0; frontier.length > 0; step++) {
    if (found.parents.size > MAX_COUNTED_DESCENDANTS) break;
    const { size } = found.parents;
    if (candidate && !descendants.scope && isWorthReading(candidate.scope, step, size)) {
      descendants.scope = await readScope(question, candidate.scope, named, candidate.isRead);
      frontier = withAdopted(descendants, [...from, ...found.parents.keys()], frontier);
      asked = [descendants.scope.query];
      candidate.onRead(descendants);
    }
    const next: string[] = [];
    const chunks = chunksOf(frontier, IDS_A_SEARCH);
    const exclude = asked;
    for (const some of chunksOf(chunks, SEARCHES_AT_A_TIME)) {
      const edges = await Promise.all(
        some.map((chunk) => readEdges(question, namers(question.fields, chunk), exclude)),
      );
      for (const id of found.add(edges.flat())) next.push(id);
      if (descendants.scope) for (const { execId } of edges.flat()) outside.add(execId);
    }
    // Grandchildren name two processes that are asked one after the other: they are left out the
    // second time, as far as that costs less than reading them again.
    if (!descendants.scope) {
      asked = chunks.length === 1 ? [namers(question.fields, frontier)] : [];
    }
    frontier = withAdopted(
      descendants,
      next.length > 0 ? next : await resolveLooseEnds(found, named),
    );
  }
  descendants.isComplete = frontier.length === 0;
}

/** These processes (or, in their place, others to go on with) and what the scope knows below them. */
function withAdopted(
  { found, scope }: Descendants,
  ids: readonly string[],
  goOnWith: readonly string[] = ids,
): string[] {
  return scope ? [...goOnWith, ...found.adopt(ids, scope.kinship)] : [...goOnWith];
}
