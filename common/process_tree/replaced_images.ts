import type { Process } from './merge_observations';

/**
 * exec_id → exec_id of the image that took its place. An exec without clone keeps the PID, so the
 * new image names the old one as its parent and bears the same PID. (A process that only forked has
 * no `clone` either, but a PID of its own.) An image is replaced once: of several that claim it, as
 * after a re-read of odd data, the first in `execIds` counts.
 */
export function replacedImages(
  processes: ReadonlyMap<string, Process>,
  execIds: readonly string[],
  parents: ReadonlyMap<string, string>,
): Map<string, string> {
  const replacedBy = new Map<string, string>();
  for (const execId of execIds) {
    const child = processes.get(execId);
    const parentId = parents.get(execId);
    if (!child || parentId === undefined || replacedBy.has(parentId)) continue;
    const parent = processes.get(parentId);
    const samePid = child.pid !== undefined && child.pid === parent?.pid;
    if (samePid && child.node === parent.node && !child.flags?.includes('clone')) {
      replacedBy.set(parentId, execId);
    }
  }
  return replacedBy;
}
