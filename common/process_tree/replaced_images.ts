import type { Process } from './merge_observations';
import { replaces } from './stage_facts';

/**
 * The image that took the place of each replaced one in a tree. An image is replaced once: of several
 * that claim it, the first in the order of the tree counts.
 */
export function replacedImages(ordered: readonly Process[]): Map<Process, Process> {
  const replacedBy = new Map<Process, Process>();
  for (const child of ordered) {
    const { parent } = child;
    if (parent && replaces(child, parent) && !replacedBy.has(parent)) replacedBy.set(parent, child);
  }
  return replacedBy;
}
