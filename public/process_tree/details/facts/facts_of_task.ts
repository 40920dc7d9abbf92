import type { ProcessAnswer } from '../../../../common/api/process';
import type { TaskStage } from '../../../../common/api/task';
import { nameOfBinary } from '../../model/ending';
import { fact, type Fact, type FactGroup } from './fact';
import { messages } from './messages';

/** All that ran in the process's PID, and how that ended; empty where it is one image only. */
export function factsOfTask({ execId, task }: ProcessAnswer): FactGroup {
  const { stages, exit } = task;
  return {
    id: 'task',
    title: messages.task(),
    facts:
      stages.length < 2
        ? []
        : [
            ...stages.flatMap((stage) => factOfStage(stage, execId)),
            ...fact('taskEnd', messages.end(), exit?.time, { isTime: true }),
            ...fact('taskExit', messages.taskExit(), exit && endedWith(exit)),
          ],
  };
}

function endedWith({ signal, code }: NonNullable<ProcessAnswer['exit']>): string {
  if (signal !== undefined) return signal;
  return code === undefined
    ? messages.statusNotRecorded()
    : messages.exitCode({ code: String(code) });
}

function factOfStage(stage: TaskStage, shown: string): Fact[] {
  const { execId, binary } = stage;
  return fact(
    `stage-${execId}`,
    HOW[stage.how](),
    binary === undefined ? execId : nameOfBinary(binary),
    {
      isMonospace: true,
      ...(execId === shown ? { note: messages.thisStage() } : { execId }),
    },
  );
}

const HOW: Readonly<Record<TaskStage['how'], () => string>> = {
  forked: messages.forkedStage,
  executed: messages.executedStage,
  replaced: messages.replacedStage,
  reread: messages.rereadStage,
  from_proc: messages.fromProcStage,
  unknown: messages.unknownStage,
};
