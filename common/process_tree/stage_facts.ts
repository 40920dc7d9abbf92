import type { StageFacts } from '../tasks/next_stages';
import type { Process } from './merge_observations';
import { replacedImages } from './replaced_images';

/** A process as one stage of a task. */
export interface ProcessStage extends StageFacts {
  process: Process;
}

/** What decides whose stages processes are, before a tree links them; siblings come by start. */
export function stageFactsOf(processes: readonly Process[]): ProcessStage[] {
  const images = replacedImages(processes, ({ namedParent }) => namedParent);
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
