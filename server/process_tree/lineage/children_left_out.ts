import type { ProcessNode } from '../../../common/api/process_tree';
import type { Found } from './found';

/** How many children each process has that a limit left out of the tree; exact. */
export function countChildrenLeftOut(
  found: Found,
  shown: readonly string[],
): ReadonlyMap<string, number> {
  const left = new Map<string, number>();
  if (shown.length === found.parents.size) return left;
  const isShown = new Set(shown);
  for (const [execId, parent] of found.parents) {
    if (parent === undefined || isShown.has(execId)) continue;
    left.set(parent, (left.get(parent) ?? 0) + 1);
  }
  return left;
}

/**
 * Notes at each process how many of its children are not among the nodes: left out by a limit, or, of
 * ancestors, all but the one that leads on.
 *
 * @param totals ancestor → all its children
 */
export function* withChildrenCounted(
  nodes: Iterable<ProcessNode>,
  left: ReadonlyMap<string, number>,
  totals: ReadonlyMap<string, number>,
): Generator<ProcessNode> {
  for (const node of nodes) {
    const childrenLeftOut = left.get(node.execId);
    if (childrenLeftOut !== undefined) node.childrenLeftOut = childrenLeftOut;
    const childrenTotal = totals.get(node.execId);
    if (childrenTotal !== undefined) node.childrenTotal = childrenTotal;
    yield node;
  }
}
