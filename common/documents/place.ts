import { isStartedInContainer } from './container_runtime';
import type { TetragonEvent, TetragonPod, TetragonProcess } from './tetragon_event';

/**
 * Where a process ran, as far as documents say. `unresolved`: in a container whose pod, or even whose
 * id, Tetragon did not find. `unknown`: nothing says it. What comes first is the more certain.
 */
export const PLACE_KINDS = ['pod', 'unresolved', 'host', 'unknown'] as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];

type Facts = {
  [Name in 'binary' | 'arguments' | 'docker' | 'flags']?: TetragonProcess[Name] | undefined;
} & { pod?: unknown };

export interface PlaceFacts extends Facts {
  /** True where an exec document of the process itself (/proc included) is among its documents. */
  isExecuted: boolean;
  /** What the same document, or another, says of its parent. */
  parent?: Facts | undefined;
}

/**
 * Where a process ran. That a document has neither pod nor container id proves the host only where it
 * is about a process that was executed or read from /proc: a process that only forked copies both
 * facts from its forker, and everything else may have lost them (field filters, an old release). Nor
 * does it prove anything where Tetragon's look-up of the cgroup failed (`errorCgroup…`), or where the
 * parent has a container without a pod: a node that is a container itself (kind, Docker in Docker).
 * A container runtime's child without both is in a container that Tetragon could not tell.
 */
export function placeKindOf(facts: PlaceFacts): PlaceKind {
  const { pod, docker, flags = [], parent } = facts;
  if (pod !== undefined) return 'pod';
  if (docker !== undefined) return 'unresolved';
  if (!saysExecuted(facts)) return 'unknown';
  if (isStartedInContainer(facts, parent)) return 'unresolved';
  if (hasCgroupError(flags)) return 'unknown';
  return parent?.docker !== undefined && parent.pod === undefined ? 'unknown' : 'host';
}

/** Where the process of an event ran, by this event alone. */
export function placeKindOfEvent({
  type,
  process,
  parent,
}: Pick<TetragonEvent, 'type' | 'process' | 'parent'>): PlaceKind {
  if (!process) return 'unknown';
  const isExecuted = type === 'process_exec';
  return placeKindOf({
    ...process,
    pod: namedPod(process.pod),
    parent: parent && { ...parent, pod: namedPod(parent.pod) },
    isExecuted,
  });
}

/** Of what two documents say of one process, what is more certain. */
export function clearerPlace(a: PlaceKind, b: PlaceKind): PlaceKind {
  return PLACE_KINDS.indexOf(a) <= PLACE_KINDS.indexOf(b) ? a : b;
}

/** True where Tetragon could not read the cgroup, and so not the container (pkg/reader/exec/exec.go). */
export function hasCgroupError(flags: readonly string[]): boolean {
  return flags.some((flag) => flag.startsWith('errorCgroup'));
}

/** What names a pod; `undefined` for an object without a name. */
function namedPod(pod: TetragonPod | undefined): string | undefined {
  return pod?.namespace ?? pod?.name ?? pod?.container?.name;
}

/**
 * `clone` and `procFS` are flags of processes that were executed, in every document about them. An
 * in-place exec has neither, nor has a mere fork: there only the exec document itself tells, which
 * has flags unless a field filter took them, and other fields with them.
 */
function saysExecuted({ flags = [], isExecuted }: PlaceFacts): boolean {
  return flags.includes('clone') || flags.includes('procFS') || (isExecuted && flags.length > 0);
}
