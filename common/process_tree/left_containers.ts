import type { ExitFromContainer } from '../api/process_tree';
import { isRuntimeProgram } from '../documents/container_runtime';
import { hasCgroupError } from '../documents/place';
import type { Process } from './merge_observations';

/**
 * Processes that are not in their parent's container, without a container runtime between: an escape,
 * a nested cgroup, a failed association, or a wrong parent (Tetragon takes the nearest of four real
 * parents that it knows, bpf_task.h; cilium/tetragon#4999). What only forked copied its container
 * from its forker, so only executions count.
 */
export function leftContainers(ordered: readonly Process[]): Map<Process, ExitFromContainer> {
  const left = new Map<Process, ExitFromContainer>();
  for (const process of ordered) {
    const exit = exitOf(process);
    if (exit) left.set(process, exit);
  }
  return left;
}

function exitOf(process: Process): ExitFromContainer | undefined {
  const { parent, docker, pod, flags = [] } = process;
  if (parent?.docker === undefined || parent.docker === docker || process.known !== 'exec') {
    return undefined;
  }
  if (isRuntimeProgram(parent) || isRuntimeProgram(process)) return undefined;
  if (docker !== undefined) return 'to_container';
  if (hasCgroupError(flags)) return 'association_failed';
  // Field filters and old releases leave the container id out where they name the pod.
  return pod === undefined && flags.length > 0 ? 'to_host' : undefined;
}
