import type { Task, TaskStage } from '../../../../common/api/task';
import type { TetragonEvent } from '../../../../common/documents/tetragon_event';
import { shownText } from '../../../text/shown_text';
import { nameOfBinary } from '../../model/ending';
import { messages } from './messages';

const MAX_NAME_CHARACTERS = 20;

/**
 * Names the stage of each event of a task; nothing where the task has one stage only.
 *
 * @returns for an event, its stage's name ready to be shown
 */
export function stageNames(task: Task | undefined): (event: TetragonEvent) => string | undefined {
  const stages = task?.stages ?? [];
  if (stages.length < 2) return () => undefined;
  const names = new Map(stages.map((stage) => [stage.execId, nameOfStage(stage)]));
  // Without an exec_id an event names its process by PID and start only.
  return ({ process }) => names.get(process?.execId ?? '') ?? messages.byPid();
}

/** A fork still has the binary of its forker. */
function nameOfStage({ how, binary }: TaskStage): string {
  if (how === 'forked') return messages.fork();
  const name = binary === undefined ? '?' : shownText(nameOfBinary(binary), MAX_NAME_CHARACTERS);
  return how === 'reread' ? messages.reread({ name }) : name;
}
