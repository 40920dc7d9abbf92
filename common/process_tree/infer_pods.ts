import type { Process } from './merge_observations';

type PodFacts = Pick<Process, 'namespace' | 'pod' | 'container'>;

/**
 * Pod facts of processes that have none, by exec_id: Tetragon may not have resolved the pod yet when
 * a process started (cilium/tetragon#2902), while a relative's event names it. Two processes with
 * the same container id are in the same container, so nothing is guessed.
 */
export function inferPods(
  processes: ReadonlyMap<string, Process>,
  execIds: readonly string[],
): Map<string, PodFacts> {
  const pods = new Map<string, PodFacts>();
  const without: Process[] = [];
  for (const execId of execIds) {
    const process = processes.get(execId);
    if (process?.docker === undefined) continue;
    if (process.pod === undefined) without.push(process);
    else if (!pods.has(process.docker)) pods.set(process.docker, podFacts(process));
  }
  const inferred = new Map<string, PodFacts>();
  for (const { execId, docker } of without) {
    const facts = docker === undefined ? undefined : pods.get(docker);
    if (facts) inferred.set(execId, facts);
  }
  return inferred;
}

function podFacts({ namespace, pod, container }: Process): PodFacts {
  return {
    ...(namespace !== undefined && { namespace }),
    ...(pod !== undefined && { pod }),
    ...(container !== undefined && { container }),
  };
}
