import { parseNanoseconds } from '../time/nanoseconds';
import { isKernel } from './link_nodes';
import type { Process } from './merge_observations';

/** Why a process has no document of its own though others name it. */
export type MissingReason = 'host' | 'before_range' | 'forked' | 'unknown';

/**
 * Why each process that is only named as a parent or ancestor has no document of its own. What
 * Tetragon's defaults explain is no fault: its export list denies the host (namespace ""), and a
 * process that only forked never has an exec event. The kernel's pseudo process is not missing.
 *
 * @param oldest nanoseconds since 1970 of the node's oldest event, where it is known
 */
export function missingReasons(
  ordered: readonly Process[],
  oldest?: bigint,
): Map<Process, MissingReason> {
  const reasons = new Map<Process, MissingReason>();
  const missing = ordered.filter((process) => isOnlyNamed(process) && !isKernel(process));
  if (missing.length === 0) return reasons;
  const hostRecorded = ordered.some(
    (process) => process.known === 'exec' && isOutsideContainers(process),
  );
  for (const process of missing) {
    const reason = isForkedOnly(process)
      ? 'forked'
      : !hostRecorded && isOnHost(process)
        ? 'host'
        : startedBefore(process, oldest)
          ? 'before_range'
          : 'unknown';
    reasons.set(process, reason);
  }
  return reasons;
}

/** True for a process that is only known because others name it. */
export function isOnlyNamed({ known }: Pick<Process, 'known'>): boolean {
  return known === 'parent' || known === 'ancestor';
}

/**
 * `execve` without `clone` and without `procFS` is a clone that never executed, unless it shares its
 * PID with a neighbour: then it replaced an image, or was replaced.
 */
function isForkedOnly({ flags, pid, parent, children = [] }: Process): boolean {
  if (!flags?.includes('execve') || flags.includes('clone') || flags.includes('procFS')) {
    return false;
  }
  return parent !== undefined && parent.pid !== pid && children.every((child) => child.pid !== pid);
}

/** Described without a container, or known by its id only as the parent of such a process. */
function isOnHost(missing: Process): boolean {
  const described = missing.binary === undefined ? missing.children?.[0] : missing;
  return described?.binary !== undefined && isOutsideContainers(described);
}

function isOutsideContainers({ docker, pod }: Process): boolean {
  return docker === undefined && pod === undefined;
}

function startedBefore(missing: Process, oldest: bigint | undefined): boolean {
  const start = startOf(missing);
  return oldest !== undefined && start !== undefined && start < oldest;
}

/** Nanoseconds since 1970; for one known by its id only, reckoned from its child's two clocks. */
function startOf({ startTime, decoded, children }: Process): bigint | undefined {
  if (startTime !== undefined) return parseNanoseconds(startTime);
  const child = children?.[0];
  const childStart = parseNanoseconds(child?.startTime ?? '');
  if (childStart === undefined || !decoded || decoded.node !== child?.decoded?.node) {
    return undefined;
  }
  return childStart - (child.decoded.ktime - decoded.ktime);
}
