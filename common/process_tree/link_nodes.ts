import type { Process } from './merge_observations';

export interface LineageLimits {
  maxAncestors: number;
  maxDescendants: number;
}

export interface Lineage {
  /** Topmost first; at most `maxAncestors`, the nearest ones. */
  ancestors: Process[];
  /** Breadth first, so that a limit leaves out the deepest levels; at most `maxDescendants`. */
  descendants: Process[];
  /** All descendants, shown or not. */
  totalDescendants: number;
  /** Processes whose link to their parent was left out because it closes a cycle. */
  cut: Process[];
  /** True when there are more ancestors than the limit allows. */
  moreAncestors: boolean;
}

/**
 * Finds the ancestors and descendants of one process and sets `parent` and `children` of each. The
 * kernel's pseudo process (PID 0) is its own parent and the same in every boot: a root, and never
 * walked downwards. A process in a cycle becomes the root of it, so that all others of the cycle are
 * shown once, below it.
 */
export function linkNodes(
  processes: Iterable<Process>,
  selected: Process,
  { maxAncestors, maxDescendants }: LineageLimits,
): Lineage {
  const { chain, cut, more } = climb(selected, maxAncestors);
  const all = descend(processes, selected);
  const descendants = all.length > maxDescendants ? all.slice(0, maxDescendants) : all;
  link(selected, chain[0]);
  chain.forEach((ancestor, index) => link(ancestor, chain[index + 1]));
  // The parent of every descendant is before it in breadth-first order, so no limit cuts between.
  for (const descendant of descendants) link(descendant, parentOf(descendant));
  return {
    ancestors: chain.reverse(),
    descendants,
    totalDescendants: all.length,
    cut,
    moreAncestors: more,
  };
}

function link(process: Process, parent: Process | undefined): void {
  process.parent = parent;
  if (!parent) return;
  if (parent.children) parent.children.push(process);
  else parent.children = [process];
}

export function isKernel({ decoded }: Process): boolean {
  return decoded?.pid === 0;
}

function parentOf(process: Process): Process | undefined {
  return isKernel(process) ? undefined : process.namedParent;
}

/** The chain above `selected`, nearest first. */
function climb(
  selected: Process,
  limit: number,
): { chain: Process[]; cut: Process[]; more: boolean } {
  const chain: Process[] = [];
  const visited = new Set([selected]);
  let current = selected;
  for (;;) {
    const parent = parentOf(current);
    if (!parent) return { chain, cut: [], more: false };
    // Everything in the cycle is below `selected` as well: shown there.
    if (parent === selected) return { chain: [], cut: [selected], more: false };
    if (visited.has(parent)) return { chain, cut: [current], more: false };
    if (chain.length === limit) return { chain, cut: [], more: true };
    visited.add(parent);
    chain.push(parent);
    current = parent;
  }
}

/** Everything below `selected`, breadth first. One parent each: only `selected` can come twice. */
function descend(processes: Iterable<Process>, selected: Process): Process[] {
  if (isKernel(selected)) return [];
  const children = new Map<Process, Process[]>();
  for (const process of processes) {
    const parent = parentOf(process);
    if (!parent || process === selected) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(process);
    else children.set(parent, [process]);
  }
  const found = [...(children.get(selected) ?? [])];
  for (const process of found) {
    for (const child of children.get(process) ?? []) found.push(child);
  }
  return found;
}
