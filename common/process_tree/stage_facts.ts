import type { StageFacts } from '../tasks/next_stages';
import type { Process } from './merge_observations';

/** A process as one stage of a task. */
export interface ProcessStage extends StageFacts {
  process: Process;
}

/** What decides whose stages processes are, before a tree links them; siblings come by start. */
export function stageFactsOf(processes: readonly Process[]): ProcessStage[] {
  const images = replacingImages(processes);
  return processes.map((process) => {
    const { execId, known, namedParent, pid, flags, exit, rereadOf } = process;
    const stage: ProcessStage = { process, execId, known };
    if (namedParent) stage.parentExecId = namedParent.execId;
    if (pid !== undefined) stage.pid = pid;
    if (flags) stage.flags = flags;
    if (exit) stage.exitCode = exit.code;
    if (process.namespace !== undefined) stage.namespace = process.namespace;
    if (process.pod !== undefined) stage.pod = process.pod;
    if (process.container !== undefined) stage.container = process.container;
    if (process.docker !== undefined) stage.docker = process.docker;
    if (rereadOf) stage.rereadOf = rereadOf.execId;
    const image = images.get(process);
    if (image) stage.replacedBy = image.execId;
    return stage;
  });
}

/** The image that took the place of each replaced one, by the parents that processes name. */
function replacingImages(processes: readonly Process[]): Map<Process, Process> {
  const images = new Map<Process, Process>();
  for (const child of processes) {
    const { namedParent: parent } = child;
    if (parent && replaces(child, parent) && !images.has(parent)) images.set(parent, child);
  }
  return images;
}

/**
 * An exec without clone keeps the PID, so the new image names the old one as its parent and bears the
 * same PID. (A process that only forked has no `clone` either, but a PID of its own.)
 */
export function replaces(child: Process, parent: Process): boolean {
  return (
    child.pid !== undefined &&
    child.pid === parent.pid &&
    child.node === parent.node &&
    // Read again from /proc: the same image under another id.
    child.rereadOf !== parent &&
    !child.flags?.includes('clone')
  );
}
