import type { ProcessSummary } from '../../common/api/processes';
import { endOfStage } from '../../common/tasks/stage_end';
import { shownText } from '../text/shown_text';
import { messages } from './messages';
import { followedText } from '../stages/stage_words';

export type Ending = Pick<
  ProcessSummary,
  'execId' | 'stages' | 'replacedBy' | 'exitCode' | 'exitTime' | 'signal'
>;

/**
 * How a process, or the stage of it that the row shows, ended, or that no exit event was seen: that it
 * still runs is not known. `format` prints a time.
 */
export function exitText(ending: Ending, format: (time: string) => string): string {
  if (ending.signal) return shownText(ending.signal, 40);
  if (hasExited(ending)) {
    return ending.exitCode === undefined
      ? messages.ended()
      : messages.exitCode({ code: String(ending.exitCode) });
  }
  const end = stageEnd(ending);
  if (!end) return messages.noExitSeen();
  const { startTime } = end.next;
  return followedText(end.kind, end.next, startTime === undefined ? '–' : format(startTime));
}

/** When the stage that the row shows ended, RFC 3339; `undefined` where it is not known. */
export function endTimeOf(ending: Ending): string | undefined {
  return ending.exitTime ?? stageEnd(ending)?.next.startTime;
}

/** Anything tells of an end. */
export function isEndKnown(ending: Ending): boolean {
  return hasExited(ending) || stageEnd(ending) !== undefined;
}

function stageEnd({ stages, execId, replacedBy }: Ending) {
  const task = { stages: stages ?? [{ execId, how: 'unknown' as const }], replacedBy };
  const end = endOfStage(task, execId);
  return end?.kind === 'exit' ? undefined : end;
}

function hasExited({ exitCode, exitTime, signal }: Ending): boolean {
  return Boolean(signal) || exitCode !== undefined || exitTime !== undefined;
}
