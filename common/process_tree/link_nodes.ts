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
  const descendants = all.length > maxDescendants ? nearest(all, selected, maxDescendants) : all;
  for (const descendant of descendants) descendant.parent = descendant.namedParent;
  let below = selected;
  for (const ancestor of chain) {
    below.parent = ancestor;
    ancestor.children = [below];
    below = ancestor;
  }
  return {
    ancestors: chain.reverse(),
    descendants,
    totalDescendants: all.length,
    cut,
    moreAncestors: more,
  };
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

/**
 * Everything below `selected`, breadth first; sets `children` of all. One parent each: only
 * `selected` can come twice.
 */
function descend(processes: Iterable<Process>, selected: Process): Process[] {
  if (isKernel(selected)) return [];
  for (const process of processes) {
    const parent = parentOf(process);
    if (!parent || process === selected) continue;
    if (parent.children) parent.children.push(process);
    else parent.children = [process];
  }
  const found = [...(selected.children ?? [])];
  for (const { children } of found) {
    if (children) for (const child of children) found.push(child);
  }
  return found;
}

/** The first of them; their parents come before them, so no limit cuts between. */
function nearest(descendants: readonly Process[], selected: Process, limit: number): Process[] {
  const shown = new Set(descendants.slice(0, limit));
  for (const process of [selected, ...shown]) {
    const children = process.children?.filter((child) => shown.has(child)) ?? [];
    process.children = children.length > 0 ? children : undefined;
  }
  return [...shown];
}
