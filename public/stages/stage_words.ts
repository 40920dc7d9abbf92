import type { TaskStage } from '../../common/api/task';
import { shownText } from '../text/shown_text';
import { messages } from './messages';

const LONGEST_NAME = 60;

/** The last part of a path of Linux or Windows; the whole text where there is none. */
export function programOf({ binary }: Pick<TaskStage, 'binary'>): string {
  if (binary === undefined) return messages.unknownBinary();
  const name = binary.split(/[\\/]/).at(-1);
  return shownText(name === undefined || name === '' ? binary : name, LONGEST_NAME);
}

/** Program and arguments, short enough for a line of its own. */
export function commandOf(stage: Pick<TaskStage, 'binary' | 'arguments'>): string {
  const { binary, arguments: args = '' } = stage;
  return [programOf(stage), shownText(args, LONGEST_NAME, { program: binary })]
    .filter(Boolean)
    .join(' ');
}

/** What happened at the beginning of a stage; `format` prints a time. */
export function stageText(stage: TaskStage, format: (time: string) => string): string {
  const time = stage.startTime === undefined ? '' : format(stage.startTime);
  return TEXTS[stage.how]({ command: commandOf(stage), time }).trim();
}

const TEXTS: Record<TaskStage['how'], (values: { command: string; time: string }) => string> = {
  forked: messages.stageForked,
  executed: messages.stageExecuted,
  replaced: messages.stageReplaced,
  reread: messages.stageReread,
  from_proc: messages.stageFromProc,
  unknown: messages.stageUnknown,
};
