import type { Process } from './merge_observations';

/**
 * The image that took the place of each replaced one. An exec without clone keeps the PID, so the
 * new image names the old one as its parent and bears the same PID. (A process that only forked has
 * no `clone` either, but a PID of its own.) An image is replaced once: of several that claim it, the
 * first in the order of the tree counts.
 */
export function replacedImages(ordered: readonly Process[]): Map<Process, Process> {
  const replacedBy = new Map<Process, Process>();
  for (const child of ordered) {
    const { parent } = child;
    if (!parent || child.pid !== parent.pid || child.node !== parent.node) continue;
    // Read again from /proc: the same image under another id.
    if (child.rereadOf === parent) continue;
    if (child.pid === undefined || child.flags?.includes('clone') || replacedBy.has(parent)) {
      continue;
    }
    replacedBy.set(parent, child);
  }
  return replacedBy;
}
