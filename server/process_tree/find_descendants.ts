import { Found } from './found';
import { chunksOf, IDS_A_SEARCH, namers, type Query, type TreeQuestion } from './question';
import { readEdges } from './read_edges';
import type { NamedFacts } from './read_named_facts';
import { resolveLooseEnds } from './resolve_loose_ends';
import { isWorthReading, readScope, type ReadScope, type Scope } from './scope';

/** Descendants are counted up to here; beyond, a tree is "more than" so large. */
export const MAX_COUNTED_DESCENDANTS = 1_000_000;

export interface Descendants {
  found: Found;
  /** The scope, when it was read whole. */
  scope: ReadScope | undefined;
  /** Processes with documents outside the scope. */
  outside: Set<string>;
  /** False when the count stopped at MAX_COUNTED_DESCENDANTS. */
  isComplete: boolean;
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
  findScope: () => Promise<Scope | undefined>,
): Promise<Descendants> {
  const found = new Found(selected);
  const outside = new Set<string>();
  let scope: ReadScope | undefined;
  let candidate: Scope | undefined;
  let frontier = [selected];
  let asked: Query[] = [];
  for (let step = 0; frontier.length > 0; step++) {
    if (found.parents.size > MAX_COUNTED_DESCENDANTS) break;
    if (step === 1) candidate = await findScope();
    if (candidate && !scope && isWorthReading(candidate, step, found.parents.size)) {
      scope = await readScope(question, candidate, named);
      frontier.push(...found.adopt([selected, ...found.parents.keys()], scope.children));
      asked = [scope.query];
    }
    const next: string[] = [];
    const chunks = chunksOf(frontier, IDS_A_SEARCH);
    for (const chunk of chunks) {
      const edges = await readEdges(question, namers(question.fields, chunk), asked);
      for (const id of found.add(edges)) next.push(id);
      if (scope) for (const { execId } of edges) outside.add(execId);
    }
    if (scope) next.push(...found.adopt(next.slice(), scope.children));
    // Grandchildren name two processes that are asked one after the other: they are left out the
    // second time, as far as that costs less than reading them again.
    else asked = chunks.length === 1 ? [namers(question.fields, frontier)] : [];
    frontier = next.length > 0 ? next : await resolveLooseEnds(found, named);
  }
  return { found, scope, outside, isComplete: frontier.length === 0 };
}
