import type { Process } from './merge_observations';

/**
 * The image that took the place of each replaced one. An image is replaced once: of several that claim
 * it, the first in the order of the tree counts.
 *
 * @param parentOf the parent in a tree or, before one is linked, the one that a process names
 */
export function replacedImages(
  ordered: readonly Process[],
  parentOf: (process: Process) => Process | undefined = ({ parent }) => parent,
): Map<Process, Process> {
  const replacedBy = new Map<Process, Process>();
  for (const child of ordered) {
    const parent = parentOf(child);
    if (parent && replaces(child, parent) && !replacedBy.has(parent)) replacedBy.set(parent, child);
  }
  return replacedBy;
}

/**
 * An exec without clone keeps the PID, so the new image names the old one as its parent and bears the
 * same PID. (A process that only forked has no `clone` either, but a PID of its own.)
 */
function replaces(child: Process, parent: Process): boolean {
  return (
    child.pid !== undefined &&
    child.pid === parent.pid &&
    child.node === parent.node &&
    // Read again from /proc: the same image under another id.
    child.rereadOf !== parent &&
    !child.flags?.includes('clone')
  );
}
