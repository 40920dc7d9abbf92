import type { LineageNode, ProbeProcess } from '../api/kernel_probe_processes';
import { MAX_PROCESSES_PER_BRANCH } from '../limits';

/** A process with the binaries above it, topmost first, its own last. */
export interface Lineage {
  binaries: readonly string[];
  process: ProbeProcess;
}

interface Branch extends LineageNode {
  podNames: Set<string>;
  below: Map<string, Branch>;
}

/**
 * Merges equal lineages into one weighted tree: a branch is a binary below the same binaries,
 * whatever the pod. Heaviest branch first. Iterative, since a lineage may be deep.
 */
export function mergeLineages(lineages: readonly Lineage[]): LineageNode[] {
  const top = newBranch('');
  for (const { binaries, process } of lineages) {
    let branch = top;
    for (const binary of binaries) {
      const next: Branch = branch.below.get(binary) ?? newBranch(binary);
      branch.below.set(binary, next);
      branch = next;
      add(branch, process);
    }
    branch.own.push(process);
  }
  const all: Branch[] = [top];
  for (const branch of all) all.push(...branch.below.values());
  // Children first, so that each parent takes finished ones.
  const finished = new Map<Branch, LineageNode>();
  for (const branch of all.reverse()) finished.set(branch, finish(branch, finished));
  return finished.get(top)?.children ?? [];
}

function newBranch(binary: string): Branch {
  return {
    binary,
    processes: 0,
    pods: 0,
    events: 0,
    own: [],
    ownTotal: 0,
    children: [],
    podNames: new Set(),
    below: new Map(),
  };
}

function add(branch: Branch, { pod, events }: ProbeProcess): void {
  branch.processes += 1;
  branch.events += events;
  if (pod !== undefined) branch.podNames.add(pod);
}

function finish(branch: Branch, finished: ReadonlyMap<Branch, LineageNode>): LineageNode {
  const own = branch.own.sort((a, b) => b.events - a.events || a.firstSeen - b.firstSeen);
  const children = [...branch.below.values()].flatMap((child) => finished.get(child) ?? []);
  return {
    binary: branch.binary,
    processes: branch.processes,
    pods: branch.podNames.size,
    events: branch.events,
    own: own.slice(0, MAX_PROCESSES_PER_BRANCH),
    ownTotal: own.length,
    children: children.sort((a, b) => b.events - a.events || (a.binary < b.binary ? -1 : 1)),
  };
}

/** A tree as text, for tests: `bash ×3 pods 2 events 9`. */
export function lineageText(nodes: readonly LineageNode[], indent = ''): string {
  return nodes
    .map(
      ({ binary, processes, pods, events, children }) =>
        `${indent}${binary} ×${processes} pods ${pods} events ${events}\n${lineageText(children, `${indent}  `)}`,
    )
    .join('');
}
