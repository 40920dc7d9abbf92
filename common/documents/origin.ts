import { isOciHook } from './container_runtime';
import { hasCgroupError } from './place';
import type { TetragonEvent, TetragonProcess } from './tetragon_event';

/**
 * How a process outside of its container's init tree came there. `injected_root`: from outside the
 * container. `below_injected`: from such a process, or one of the next kind. `reparented`: its parent
 * is of the init tree, so the process that began it has ended. `unknown`: nothing tells.
 */
export const ORIGINS = ['injected_root', 'below_injected', 'reparented', 'unknown'] as const;

export type Origin = (typeof ORIGINS)[number];

type Facts = {
  [Name in 'pid' | 'binary' | 'arguments' | 'docker' | 'flags' | 'inInitTree']?:
    TetragonProcess[Name] | undefined;
};

export interface OriginFacts extends Facts {
  /** PID in the container's own namespace, `pod.container.pid`. */
  containerPid?: number | undefined;
}

/** What the kernel's `in_init_tree` proves of a process by itself. */
export type InitTree = 'inside' | 'outside' | 'unknown';

/**
 * Whether a process of a container descends from the container's first process. True always counts.
 * False is unknown where the process was read from /proc (Tetragon 1.3 never set it there, later ones
 * miss some: pkg/sensors/exec/procevents/proc_reader_linux.go), where its parent was not in the cache
 * (`miss`), and in pods with hostPID, where no process has the PID 1 that it is inherited from
 * (bpf_process_event.h, set_in_init_tree).
 */
export function initTreeOf({
  docker,
  pid,
  containerPid,
  flags,
  inInitTree,
}: OriginFacts): InitTree {
  if (inInitTree === true) return 'inside';
  if (inInitTree === undefined || docker === undefined || !flags) return 'unknown';
  if (flags.length === 0 || flags.includes('procFS') || flags.includes('miss')) return 'unknown';
  return pid !== undefined && pid === containerPid ? 'unknown' : 'outside';
}

/**
 * True for the first process that came into a container from outside it: an exec (`kubectl exec`,
 * `crictl exec`), a probe, a lifecycle hook, a debug container, nsenter. From one document: it is
 * outside the init tree, and its parent is known and in no container, or in another.
 */
export function isInjectedRoot(process: OriginFacts, parent: Facts | undefined): boolean {
  return (
    initTreeOf(process) === 'outside' &&
    parent !== undefined &&
    isKnownOutside(parent, process.docker) &&
    !isOciHook(process, parent)
  );
}

/** `isInjectedRoot` of an event's own process. */
export function isInjectedEvent({
  process,
  parent,
}: Pick<TetragonEvent, 'process' | 'parent'>): boolean {
  if (!process) return false;
  return isInjectedRoot({ ...process, containerPid: process.pod?.container?.pid }, parent);
}

/** True for a parent that is described, and in another container or none; the kernel (PID 0) enters none. */
function isKnownOutside(parent: Facts, docker: string | undefined): boolean {
  if (parent.docker !== undefined) return parent.docker !== docker;
  const { flags = [], binary, pid } = parent;
  return binary !== undefined && flags.length > 0 && !hasCgroupError(flags) && pid !== 0;
}
