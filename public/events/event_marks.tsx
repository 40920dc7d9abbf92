import type { TetragonEvent } from '../../common/documents/tetragon_event';
import { useColors } from '../shell/theme';
import { messages } from './messages';
import { timesText } from './title_of_event';

/** What a stored document is beyond one event: several of it, or one that is stored again. */
export function EventMarks({
  event,
  isCopy,
  withTimes = true,
}: {
  event: TetragonEvent;
  isCopy: boolean;
  /** False where the event's title says it. */
  withTimes?: boolean;
}) {
  const colors = useColors();
  const { standsFor } = event;
  return (
    <>
      {withTimes && standsFor !== undefined && (
        <span
          title={messages.timesTip({ count: standsFor.toLocaleString() })}
          data-test-subj="eventTimes"
        >
          {' '}
          {timesText(event)}
        </span>
      )}
      {isCopy && (
        <span
          title={messages.copyTip()}
          style={{ color: colors.textSubdued }}
          data-test-subj="eventCopy"
        >
          {' '}
          {messages.copy()}
        </span>
      )}
    </>
  );
}

/** The mark of a copy as text, for what a row's cell says and what is copied of it. */
export function copyText(isCopy: boolean): string {
  return isCopy ? messages.copy() : '';
}
