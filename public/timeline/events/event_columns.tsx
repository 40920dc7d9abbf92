import type { TimelineEventsAnswer } from '../../../common/api/timeline_events';
import { meaningOfAction } from '../../../common/documents/actions';
import type { TetragonEvent } from '../../../common/documents/tetragon_event';
import { refOfEvent } from '../../../common/identity/process_ref';
import { copiesAmong } from '../../../common/documents/copies';
import { copyText, EventMarks } from '../../events/event_marks';
import { badgeColors } from '../../events/badge_colors';
import { toneOfMeaning, wordsOfMeaning } from '../../events/event_meaning';
import { placeOfEvent, placeText } from '../../events/place';
import { summaryOfEvent, titleOfEvent } from '../../events/title_of_event';
import type { Column } from '../../grid/column';
import { TimeCell } from '../../grid/time_cell';
import { toProcess, useLinkTo } from '../../shell/address/link_to';
import { useColors } from '../../shell/theme';
import { CutLine } from '../../text/cut_line';
import { preciseTime } from '../../text/format_time';
import { shownText } from '../../text/shown_text';
import { messages } from './messages';

type ListedEvent = TimelineEventsAnswer['events'][number];

/** The columns of the dock for these events: when, what, which process, where. */
export function eventColumns(events: readonly ListedEvent[]): readonly Column<ListedEvent>[] {
  const copies = copiesAmong(events);
  const event: Column<ListedEvent> = {
    id: 'event',
    header: messages.event(),
    width: 190,
    text: (row) =>
      [
        titleOfEvent(row.event),
        copyText(copies.has(row)),
        exitText(row.event),
        summaryOfEvent(row.event),
      ]
        .filter(Boolean)
        .join(' '),
    cell: (row, { text }) => <EventTitle event={row.event} title={text} isCopy={copies.has(row)} />,
  };
  return [TIME, event, ...PROCESS_AND_PLACE];
}

const TIME: Column<ListedEvent> = {
  id: 'time',
  header: messages.time(),
  width: 190,
  text: ({ event }) => preciseTime(event.time ?? event.timestamp ?? '–'),
  cell: ({ event }) => <TimeCell time={event.time ?? event.timestamp} />,
};

const PROCESS_AND_PLACE: readonly Column<ListedEvent>[] = [
  {
    id: 'process',
    header: messages.process(),
    width: { min: 220, share: 1 },
    text: ({ event: { process } }) =>
      process
        ? [process.binary ?? `PID ${process.pid ?? '?'}`, process.arguments]
            .filter(Boolean)
            .join(' ')
        : '–',
    cell: ({ event }, { text }) => <ProcessLink event={event} text={text} />,
  },
  {
    id: 'place',
    header: messages.place(),
    width: { min: 140, share: 0.5 },
    text: ({ event }) => (event.process ? placeText(placeOfEvent(event)) : '–'),
  },
  {
    id: 'node',
    header: messages.node(),
    width: { min: 80, share: 0.2 },
    text: ({ event }) => event.node,
  },
];

function EventTitle({
  event,
  title,
  isCopy,
}: {
  event: TetragonEvent;
  title: string;
  isCopy: boolean;
}) {
  const colors = useColors();
  const meaning = meaningOfAction(event.action ?? '');
  const failure = exitText(event);
  return (
    <span style={{ display: 'flex', gap: 6 }}>
      <CutLine text={titleOfEvent(event)} title={title} />
      {failure && <span style={{ color: colors.textDanger }}>{shownText(failure)}</span>}
      {event.action !== undefined && meaning !== 'observed' && (
        <span style={{ color: badgeColors(toneOfMeaning(meaning), colors).color }}>
          {wordsOfMeaning(meaning, 1)}
        </span>
      )}
      <EventMarks event={event} isCopy={isCopy} withTimes={false} />
    </span>
  );
}

/** Signal or status of an exit that was not zero. */
function exitText({ exit }: TetragonEvent): string | undefined {
  if (!exit) return undefined;
  return exit.signal ?? (exit.code === 0 ? undefined : String(exit.code));
}

function ProcessLink({ event, text }: { event: TetragonEvent; text: string }) {
  const linkTo = useLinkTo();
  const execId = event.process?.execId;
  if (execId === undefined) return <CutLine text={text} />;
  return (
    <a
      {...linkTo(toProcess(refOfEvent(event, execId)))}
      tabIndex={-1}
      data-grid-stop="row"
      data-test-subj="dockProcess"
    >
      <CutLine text={text} />
    </a>
  );
}
