import { timelessExecId } from '../../../common/documents/exec_id';
import { MAX_COUNTED_DESCENDANTS } from '../../../common/limits';
import type { NamedFacts } from '../facts/read_named_facts';
import { chunksOf, IDS_A_SEARCH, namers, type Query, type TreeQuestion } from '../question';
import { Found } from './found';
import { readEdges } from './read_edges';
import { resolveLooseEnds } from './resolve_loose_ends';
import { isWorthReading, readScope, type ReadScope, type Scope } from './scope';

/** Each of these searches is 2 MB of ids. */
const SEARCHES_AT_A_TIME = 4;

/** What is below some processes, where it is too much to be read line by line. */
export interface Below {
  found: Found;
  /** The scope, when it was read whole. */
  scope: ReadScope | undefined;
  /** Processes with documents outside the scope. */
  outside: Set<string>;
  /** Of which nobody asked yet who is below them, the scope aside. */
  frontier: string[];
  /** Processes whose children may name them by their PID alone (`node:0:pid`). */
  withTimeless: boolean;
  /** What was asked last: nothing of it is asked again. */
  asked: Query[];
  /** False when the count stopped at MAX_COUNTED_DESCENDANTS. */
  isComplete: boolean;
}

export interface DraftOptions {
  /** Where most of what is below may be. */
  scope: Scope | undefined;
  /** Of which processes the own documents are read already. */
  isRead: (execId: string) => boolean;
  withTimeless: boolean;
}

/**
 * Walks down from these processes, two generations a step, until nothing is below, or until reading
 * the scope whole is cheaper; then reads that.
 */
export async function draftBelow(
  question: TreeQuestion,
  roots: readonly string[],
  named: NamedFacts,
  { scope, isRead, withTimeless }: DraftOptions,
): Promise<Below> {
  const below: Below = {
    found: new Found(roots),
    scope: undefined,
    outside: new Set(),
    frontier: [...roots],
    withTimeless,
    asked: [],
    isComplete: true,
  };
  for (let step = 0; goesOn(below); step++) {
    if (scope && isWorthReading(scope, step, below.found.parents.size)) {
      below.scope = await readScope(question, scope, named, isRead);
      below.asked = [below.scope.query];
      const known = [...roots, ...below.found.parents.keys()];
      below.frontier = [...known, ...adopt(below, known)];
      break;
    }
    await stepDown(question, below, named);
  }
  return below;
}

/**
 * Asks everything outside the scope who is below the found ones, until nobody is: what was drafted is
 * proved, or completed.
 *
 * @returns true when it brought anything
 */
export async function proveBelow(
  question: TreeQuestion,
  below: Below,
  named: NamedFacts,
): Promise<boolean> {
  const { changes } = below.found;
  while (goesOn(below)) await stepDown(question, below, named);
  below.isComplete = below.frontier.length === 0;
  return below.found.changes !== changes;
}

/** Adds processes beside those that the draft began with: what is below them belongs to it, too. */
export function addRoots(below: Below, execIds: readonly string[]): void {
  const fresh = below.found.addRoots(execIds);
  below.frontier.push(...fresh, ...adopt(below, fresh));
}

/** Adds edges that are known in another way; what is below them is still to be asked for. */
export function addBelow(
  below: Below,
  edges: readonly { execId: string; parentExecId: string }[],
): boolean {
  const fresh = below.found.add(edges);
  for (const id of fresh) below.outside.add(id);
  below.frontier.push(...fresh, ...adopt(below, fresh));
  return fresh.length > 0;
}

function goesOn({ frontier, found }: Below): boolean {
  return frontier.length > 0 && found.parents.size <= MAX_COUNTED_DESCENDANTS;
}

async function stepDown(question: TreeQuestion, below: Below, named: NamedFacts): Promise<void> {
  const { found, scope, outside, withTimeless, asked } = below;
  const ids = withTimeless
    ? below.frontier.flatMap((id) => [id, timelessExecId(id) ?? id])
    : below.frontier;
  const next: string[] = [];
  const chunks = chunksOf(ids, IDS_A_SEARCH);
  for (const some of chunksOf(chunks, SEARCHES_AT_A_TIME)) {
    const edges = await Promise.all(
      some.map((chunk) => readEdges(question, namers(question.fields, chunk), asked)),
    );
    for (const id of found.add(edges.flat())) next.push(id);
    if (scope) for (const { execId } of edges.flat()) outside.add(execId);
  }
  // Grandchildren name two processes that are asked one after the other: they are left out the
  // second time, as far as that costs less than reading them again.
  if (!scope) below.asked = chunks.length === 1 ? [namers(question.fields, ids)] : [];
  const fresh = next.length > 0 ? next : await resolveLooseEnds(found, named);
  below.frontier = [...fresh, ...adopt(below, fresh)];
}

/** What the scope knows below these processes. */
function adopt({ found, scope, withTimeless }: Below, ids: readonly string[]): string[] {
  if (!scope) return [];
  const adopted = found.adopt(ids, scope.kinship);
  if (!withTimeless) return adopted;
  for (let last = [...ids, ...adopted]; last.length > 0;) {
    last = found.adopt(
      last.flatMap((id) => timelessExecId(id) ?? []),
      scope.kinship,
    );
    for (const id of last) adopted.push(id);
  }
  return adopted;
}
