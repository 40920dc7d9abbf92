/** What linking needs of a process. */
export interface Linked {
  execId: string;
  parentExecId?: string;
  decoded?: { pid: number };
}

export interface LineageLimits {
  maxAncestors: number;
  maxDescendants: number;
}

export interface Lineage {
  /** Topmost first; at most `maxAncestors`, the nearest ones. */
  ancestors: string[];
  /** Breadth first, so that a limit leaves out the deepest levels; at most `maxDescendants`. */
  descendants: string[];
  /** All descendants, shown or not. */
  totalDescendants: number;
  /** Parent of each process of the lineage that has one in it. */
  parents: Map<string, string>;
  /** Processes whose link to their parent was left out because it closes a cycle. */
  cut: string[];
  /** True when there are more ancestors than the limit allows. */
  moreAncestors: boolean;
}

/**
 * The ancestors and descendants of one process. The kernel's pseudo process (PID 0) is its own
 * parent and the same in every boot: a root, and never walked downwards. A process in a cycle becomes the
 * root of it, so that all others of the cycle are shown once, below it.
 */
export function linkNodes(
  processes: ReadonlyMap<string, Linked>,
  selected: string,
  { maxAncestors, maxDescendants }: LineageLimits,
): Lineage {
  const upwards = climb(processes, selected, maxAncestors);
  const downwards = descend(processes, selected);
  const descendants = downwards.slice(0, maxDescendants);
  const ancestors = upwards.chain.reverse();
  const parents = new Map<string, string>();
  ancestors.forEach((execId, index) => {
    const child = ancestors[index + 1] ?? selected;
    parents.set(child, execId);
  });
  for (const execId of descendants) {
    const parent = processes.get(execId)?.parentExecId;
    if (parent !== undefined) parents.set(execId, parent);
  }
  return {
    ancestors,
    descendants,
    totalDescendants: downwards.length,
    parents,
    cut: upwards.cut,
    moreAncestors: upwards.more,
  };
}

function isKernel(process: Linked | undefined): boolean {
  return process?.decoded?.pid === 0;
}

/** The chain above `selected`, nearest first. */
function climb(
  processes: ReadonlyMap<string, Linked>,
  selected: string,
  limit: number,
): { chain: string[]; cut: string[]; more: boolean } {
  const chain: string[] = [];
  const visited = new Set([selected]);
  let current = selected;
  for (;;) {
    const process = processes.get(current);
    const parent = process?.parentExecId;
    if (parent === undefined || isKernel(process)) return { chain, cut: [], more: false };
    // Everything in the cycle is below `selected` as well: shown there.
    if (parent === selected) return { chain: [], cut: [selected], more: false };
    if (visited.has(parent)) return { chain, cut: [current], more: false };
    if (chain.length === limit) return { chain, cut: [], more: true };
    visited.add(parent);
    chain.push(parent);
    current = parent;
  }
}

function descend(processes: ReadonlyMap<string, Linked>, selected: string): string[] {
  if (isKernel(processes.get(selected))) return [];
  const children = new Map<string, string[]>();
  for (const { execId, parentExecId } of processes.values()) {
    if (parentExecId === undefined) continue;
    const siblings = children.get(parentExecId);
    if (siblings) siblings.push(execId);
    else children.set(parentExecId, [execId]);
  }
  const found = new Set([selected]);
  for (const execId of found) {
    for (const child of children.get(execId) ?? []) {
      if (!isKernel(processes.get(child))) found.add(child);
    }
  }
  found.delete(selected);
  return [...found];
}
