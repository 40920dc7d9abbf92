import type { ProcessNode } from '../../common/api/process_tree';
import type { Found } from './found';

/** Notes at each process how many of its children a limit left out of the nodes; exact. */
export function withChildrenLeftOut(
  nodes: ProcessNode[],
  found: Found,
  shown: readonly string[],
): ProcessNode[] {
  if (shown.length === found.parents.size) return nodes;
  const isShown = new Set(shown);
  const left = new Map<string, number>();
  for (const [execId, parent] of found.parents) {
    if (parent === undefined || isShown.has(execId)) continue;
    left.set(parent, (left.get(parent) ?? 0) + 1);
  }
  return nodes.map((node) => {
    const childrenLeftOut = left.get(node.execId);
    return childrenLeftOut === undefined ? node : { ...node, childrenLeftOut };
  });
}

/** Notes at ancestors how many children they have: the nodes hold the one that leads on. */
export function withChildrenTotal(
  nodes: ProcessNode[],
  children: ReadonlyMap<string, number>,
): ProcessNode[] {
  if (children.size === 0) return nodes;
  return nodes.map((node) => {
    const childrenTotal = children.get(node.execId);
    return childrenTotal === undefined ? node : { ...node, childrenTotal };
  });
}
