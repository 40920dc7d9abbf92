import type { LineageNode } from '../../../common/api/kernel_probe_processes';

/** A visible branch of the weighted tree. */
export interface LineageRow {
  node: LineageNode;
  depth: number;
  /** Its place in the tree, stable while branches open and close. */
  path: string;
  isOpen: boolean;
}

/** Branches below which nothing else hangs are opened at first; elsewhere the reader chooses. */
function isOpenAtFirst({ children }: LineageNode, depth: number): boolean {
  return children.length === 1 || depth < 2;
}

/** The branches to show, in order. Iterative: a lineage may be deep. */
export function lineageRows(
  roots: readonly LineageNode[],
  toggled: ReadonlySet<string>,
): LineageRow[] {
  const rows: LineageRow[] = [];
  const open = roots.map((node, index) => ({ node, depth: 0, path: String(index) })).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth, path } = next;
    const isOpen = isOpenAtFirst(node, depth) !== toggled.has(path);
    rows.push({ ...next, isOpen });
    if (!isOpen) continue;
    for (const [index, child] of [...node.children.entries()].reverse()) {
      open.push({ node: child, depth: depth + 1, path: `${path}.${index}` });
    }
  }
  return rows;
}
