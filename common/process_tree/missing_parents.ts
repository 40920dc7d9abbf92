import { parseNanoseconds } from '../time/nanoseconds';
import type { Process } from './merge_observations';

/** Why a process has no document of its own though others name it. */
export type MissingReason = 'host' | 'before_range' | 'forked' | 'unknown';

export interface MissingSurroundings {
  /** True when some process outside every container has a document of its own. */
  hostRecorded: boolean;
  /** Nanoseconds since 1970 of the oldest event of the node, where it is known. */
  oldest?: bigint;
}

/** True for a process that is only known because others name it. */
export function isOnlyNamed({ known }: Pick<Process, 'known'>): boolean {
  return known === 'parent' || known === 'ancestor';
}

/** The processes next to a missing one in the lineage. */
export interface Neighbours {
  child?: Process | undefined;
  parent?: Process | undefined;
}

/**
 * Why a process that others name as their parent or ancestor has no document of its own. What
 * Tetragon's defaults explain is no fault: its export list denies the host (namespace ""), and a
 * process that only forked never has an exec event.
 */
export function whyMissing(
  missing: Process,
  { child, parent }: Neighbours,
  { hostRecorded, oldest }: MissingSurroundings,
): MissingReason {
  if (isForkedOnly(missing, { child, parent })) return 'forked';
  if (!hostRecorded && isOnHost(missing, child)) return 'host';
  const start = startOf(missing, child);
  if (oldest !== undefined && start !== undefined && start < oldest) return 'before_range';
  return 'unknown';
}

/**
 * `execve` without `clone` and without `procFS` is a clone that never executed, unless it shares its
 * PID with a neighbour: then it replaced an image, or was replaced.
 */
function isForkedOnly({ flags, pid }: Process, { child, parent }: Neighbours): boolean {
  if (!flags?.includes('execve') || flags.includes('clone') || flags.includes('procFS')) {
    return false;
  }
  return parent !== undefined && parent.pid !== pid && child?.pid !== pid;
}

/** Described without a container, or known by its id only as the parent of such a process. */
function isOnHost(missing: Process, child: Process | undefined): boolean {
  const described = missing.binary === undefined ? child : missing;
  return described?.binary !== undefined && isOutsideContainers(described);
}

export function isOutsideContainers({ docker, pod }: Process): boolean {
  return docker === undefined && pod === undefined;
}

/** Nanoseconds since 1970; for one known by its id only, reckoned from the child's two clocks. */
function startOf(missing: Process, child: Process | undefined): bigint | undefined {
  if (missing.startTime !== undefined) return parseNanoseconds(missing.startTime);
  const childStart = child?.startTime === undefined ? undefined : parseNanoseconds(child.startTime);
  if (childStart === undefined || !child?.decoded || !missing.decoded) return undefined;
  if (child.decoded.node !== missing.decoded.node) return undefined;
  return childStart - (child.decoded.ktime - missing.decoded.ktime);
}
