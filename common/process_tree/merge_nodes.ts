import type { ProcessNode } from '../api/process_tree';
import { decodeExecId } from '../documents/exec_id';
import { inOrderOfStart } from './order_nodes';

/**
 * The nodes of a tree with some that were asked for later: parents before children, siblings by
 * start, one node an exec_id (the first wins). Those whose parent is unknown come last.
 */
export function mergeNodes(
  nodes: readonly ProcessNode[],
  later: readonly ProcessNode[],
): readonly ProcessNode[] {
  const known = new Set(nodes.map(({ execId }) => execId));
  const added = later.filter(({ execId }) => !known.has(execId) && known.add(execId));
  if (added.length === 0) return nodes;
  const children = new Map<string, ProcessNode[]>();
  const roots: ProcessNode[] = [];
  for (const node of [...nodes, ...added]) {
    const { parentExecId: parent } = node;
    // A process that is its own parent has nothing above it.
    if (parent === undefined || parent === node.execId || !known.has(parent)) roots.push(node);
    else children.set(parent, addTo(children.get(parent), node));
  }
  const changed = new Set(added.map(({ parentExecId }) => parentExecId));
  const merged: ProcessNode[] = [];
  const waiting = roots.reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    merged.push(node);
    const below = children.get(node.execId) ?? [];
    const ordered = changed.has(node.execId) ? byStart(below) : below;
    for (let index = ordered.length - 1; index >= 0; index--) waiting.push(ordered[index]!);
  }
  return merged;
}

function addTo(list: ProcessNode[] | undefined, node: ProcessNode): ProcessNode[] {
  if (!list) return [node];
  list.push(node);
  return list;
}

function byStart(siblings: readonly ProcessNode[]): readonly ProcessNode[] {
  const started = siblings.map((node) => ({
    execId: node.execId,
    startTime: node.startTime,
    decoded: decodeExecId(node.execId),
    node,
  }));
  return inOrderOfStart(started).map(({ node }) => node);
}
