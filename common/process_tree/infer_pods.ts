import type { Process } from './merge_observations';

export type PodFacts = Pick<Process, 'namespace' | 'pod' | 'container'>;

/**
 * Pod facts for processes that have none: Tetragon may not have resolved the pod yet when a process
 * started (cilium/tetragon#2902), while a relative's event names it. Two processes with the same
 * container id are in the same container, so nothing is guessed.
 */
export function inferPods(ordered: readonly Process[]): Map<Process, PodFacts> {
  const pods = new Map<string, PodFacts>();
  const without: Process[] = [];
  for (const process of ordered) {
    if (process.docker === undefined) continue;
    if (process.pod === undefined) without.push(process);
    else if (!pods.has(process.docker)) pods.set(process.docker, process);
  }
  const inferred = new Map<Process, PodFacts>();
  for (const process of without) {
    const facts = pods.get(process.docker ?? '');
    if (facts) inferred.set(process, facts);
  }
  return inferred;
}
