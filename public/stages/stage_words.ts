import type { TaskStage } from '../../common/api/task';
import { shownText } from '../text/shown_text';
import { messages } from './messages';

const LONGEST_NAME = 60;

/** The last part of a path of Linux or Windows; the whole text where there is none. */
function programOf({ binary }: Pick<TaskStage, 'binary'>): string {
  if (binary === undefined) return messages.unknownBinary();
  const name = binary.split(/[\\/]/).at(-1);
  return shownText(name === undefined || name === '' ? binary : name, LONGEST_NAME);
}

/** Program and arguments, short enough for a line of its own. */
function commandOf(stage: Pick<TaskStage, 'binary' | 'arguments'>): string {
  const { binary, arguments: args = '' } = stage;
  return [programOf(stage), shownText(args, LONGEST_NAME, { program: binary })]
    .filter(Boolean)
    .join(' ');
}

/**
 * How a stage ended that another followed.
 *
 * @param time when the next began, in words
 */
export function followedText(
  how: 'executed' | 'replaced',
  next: Pick<TaskStage, 'binary' | 'arguments'>,
  time: string,
): string {
  return how === 'replaced'
    ? messages.replacedByAt({ name: programOf(next), time })
    : messages.executedAt({ command: commandOf(next), time });
}

/** What happened at the beginning of a stage; `format` prints a time. */
export function stageText(stage: TaskStage, format: (time: string) => string): string {
  const time = stage.startTime === undefined ? '' : format(stage.startTime);
  return TEXTS[stage.how]({ command: commandOf(stage), time }).trim();
}

const TEXTS: Record<TaskStage['how'], (values: { command: string; time: string }) => string> = {
  forked: messages.forked,
  executed: messages.executed,
  replaced: messages.replaced,
  reread: messages.reread,
  from_proc: messages.fromProc,
  unknown: messages.unknown,
};
