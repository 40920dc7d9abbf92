import { stageChains } from '../tasks/next_stages';
import type { Process } from './merge_observations';
import { inOrderOfStart } from './order_nodes';
import { stageFactsOf } from './stage_facts';

export interface LineageLimits {
  maxAncestors: number;
  maxDescendants: number;
}

export interface Lineage {
  /** Topmost first; at most `maxAncestors`, the nearest ones. */
  ancestors: Process[];
  /** Stages of the selected task in order of time, the selected one among them. */
  stages: Process[];
  /** Other stages of the ancestors' tasks; nothing below them is shown. */
  beside: Process[];
  /**
   * All that is below the stages, breadth first, so that a limit leaves out the deepest levels; at most
   * `maxDescendants`. A stage that names an earlier one as its parent is among them.
   */
  descendants: Process[];
  /** All descendants, shown or not. */
  totalDescendants: number;
  /** Processes whose link to their parent was left out because it closes a cycle. */
  cut: Process[];
  /** True when there are more ancestors than the limit allows. */
  moreAncestors: boolean;
}

/**
 * Finds what is above and below one task, whichever of its stages is selected, and sets `parent` and
 * `children` of each. The kernel's pseudo process (PID 0) is its own parent and the same in every boot: a
 * root, and never walked downwards. A process in a cycle becomes the root of it, so that all others of
 * the cycle are shown once, below it.
 */
export function linkNodes(
  processes: Iterable<Process>,
  selected: Process,
  { maxAncestors, maxDescendants }: LineageLimits,
): Lineage {
  const all = [...processes];
  const tasks = tasksAbove(all, selected);
  const stages = tasks.get(selected) ?? [selected];
  const first = stages[0]!;
  const { chain, cut, more } = climb(first, maxAncestors);
  const found = descend(all, stages);
  const shown = found.length > maxDescendants ? nearest(found, stages, maxDescendants) : found;
  for (const process of shown) process.parent = process.namedParent;
  const below = stages.length > 1 ? new Set(found) : undefined;
  const roots = stages.filter((stage) => !below?.has(stage));
  const beside = hang(chain, roots, tasks);
  return {
    ancestors: chain.reverse(),
    stages,
    beside,
    descendants: shown,
    totalDescendants: found.length,
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

/** The stages of the tasks on the way up from one process, by each of their stages. */
function tasksAbove(all: readonly Process[], selected: Process): Map<Process, Process[]> {
  const pids = new Set<number>();
  for (let process: Process | undefined = selected, steps = 0; process; steps++) {
    if (process.pid !== undefined && !isKernel(process)) pids.add(process.pid);
    process = steps > all.length ? undefined : parentOf(process);
  }
  const related = all.filter(({ pid }) => pid !== undefined && pids.has(pid));
  const facts = stageFactsOf(inOrderOfStart(related));
  const tasks = new Map<Process, Process[]>();
  for (const chain of stageChains(facts)) {
    if (chain.length === 1) continue;
    const stages = chain.map(({ process }) => process);
    for (const stage of stages) tasks.set(stage, stages);
  }
  return tasks;
}

/** The chain above one process, nearest first. */
function climb(from: Process, limit: number): { chain: Process[]; cut: Process[]; more: boolean } {
  const chain: Process[] = [];
  const visited = new Set([from]);
  let current = from;
  for (;;) {
    const parent = parentOf(current);
    if (!parent) return { chain, cut: [], more: false };
    // Everything in the cycle is below the process as well: shown there.
    if (parent === from) return { chain: [], cut: [from], more: false };
    if (visited.has(parent)) return { chain, cut: [current], more: false };
    if (chain.length === limit) return { chain, cut: [], more: true };
    visited.add(parent);
    chain.push(parent);
    current = parent;
  }
}

/**
 * Everything below these stages, breadth first; sets `children` of all. One parent each: only a stage
 * can come twice.
 */
function descend(processes: readonly Process[], stages: readonly Process[]): Process[] {
  if (stages.some(isKernel)) return [];
  for (const process of processes) {
    const parent = parentOf(process);
    if (!parent || process === stages[0]) continue;
    if (parent.children) parent.children.push(process);
    else parent.children = [process];
  }
  const walked = new Set(stages);
  const found: Process[] = [];
  for (const stage of walked) {
    for (const child of stage.children ?? []) found.push(child);
  }
  for (const process of found) {
    if (walked.has(process)) continue;
    if (process.children) for (const child of process.children) found.push(child);
  }
  return found;
}

/** The first of them; their parents come before them, so no limit cuts between. */
function nearest(
  descendants: readonly Process[],
  stages: readonly Process[],
  limit: number,
): Process[] {
  const shown = new Set(descendants.slice(0, limit));
  for (const process of [...stages, ...shown]) {
    const children = process.children?.filter((child) => shown.has(child)) ?? [];
    process.children = children.length > 0 ? children : undefined;
  }
  return [...shown];
}

/**
 * Hangs the stages without a parent among themselves, and other stages of the ancestors' tasks, below
 * the chain; returns the latter.
 */
function hang(
  chain: readonly Process[],
  roots: readonly Process[],
  tasks: ReadonlyMap<Process, readonly Process[]>,
): Process[] {
  const above = new Set(chain);
  for (const ancestor of chain) ancestor.children = [];
  const [nearestAncestor] = chain;
  if (nearestAncestor) {
    for (const root of roots) root.parent = nearestAncestor;
    nearestAncestor.children = [...roots];
  }
  chain.forEach((ancestor, index) => {
    const parent = chain[index + 1];
    if (!parent) return;
    ancestor.parent = parent;
    parent.children!.push(ancestor);
  });
  const beside: Process[] = [];
  for (const ancestor of chain) {
    for (const stage of tasks.get(ancestor) ?? []) {
      const parent = parentOf(stage);
      if (above.has(stage) || !parent || !above.has(parent)) continue;
      above.add(stage);
      stage.parent = parent;
      stage.children = [];
      parent.children!.push(stage);
      beside.push(stage);
    }
  }
  return beside;
}
