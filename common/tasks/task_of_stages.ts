import type { Task, TaskStage } from '../api/task';
import { withoutUndefined } from '../documents/read_value';
import { isFromProc } from '../process_tree/stitch_rereads';
import { hasForkFlags, type StageFacts } from './next_stages';

/** A stage with what it ran and how it ended; the nodes of a tree are such. */
export interface NamedStage extends StageFacts {
  binary?: string | undefined;
  arguments?: string | undefined;
  startTime?: string | undefined;
  signal?: string | undefined;
}

/** The task of a chain of stages, which come in order of time. */
export function taskOfStages(chain: readonly NamedStage[]): Task {
  const exit = exitOf(chain.at(-1));
  return {
    stages: chain.map((stage, index) => taskStage(stage, chain[index - 1], chain[index + 1])),
    ...(exit && { exit }),
  };
}

function exitOf(stage: NamedStage | undefined): Task['exit'] {
  const { exitCode, signal, exitTime } = stage ?? {};
  if (exitCode === undefined && signal === undefined && exitTime === undefined) return undefined;
  return withoutUndefined<NonNullable<Task['exit']>>({ code: exitCode, signal, time: exitTime });
}

function taskStage(
  stage: NamedStage,
  before: NamedStage | undefined,
  next: NamedStage | undefined,
): TaskStage {
  return withoutUndefined<TaskStage>({
    execId: stage.execId,
    how: howItBegan(stage, before),
    binary: stage.binary,
    arguments: stage.arguments,
    startTime: stage.startTime,
    endTime: next?.rereadOf === undefined ? next?.startTime : undefined,
  });
}

/** How a stage began, where `before` is the stage that it follows. */
function howItBegan(stage: StageFacts, before: StageFacts | undefined): TaskStage['how'] {
  const { execId, known, flags = [] } = stage;
  if (stage.rereadOf !== undefined && before) return 'reread';
  if (isFromProc({ flags })) return 'from_proc';
  if (before?.replacedBy === execId) return 'replaced';
  if (known === 'exec' || flags.includes('clone')) return 'executed';
  return hasForkFlags(flags) ? 'forked' : 'unknown';
}
