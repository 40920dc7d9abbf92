import type { EventsWithoutExecIdAnswer } from '../../common/api/events_without_exec_id';
import { placeOfEvent, placeText } from '../events/place';
import { summaryOfEvent, titleOfEvent } from '../events/title_of_event';
import type { Column } from '../grid/column';
import { TimeCell } from '../grid/time_cell';
import { preciseTime } from '../text/format_time';
import { messages } from './messages';

type UnlistedEvent = EventsWithoutExecIdAnswer['events'][number];

/** What an event without an exec_id can still hold. */
export const UNLISTED_COLUMNS: readonly Column<UnlistedEvent>[] = [
  {
    id: 'time',
    header: messages.time(),
    width: 190,
    text: ({ event }) => preciseTime(event.time ?? event.timestamp ?? '–'),
    cell: ({ event }) => <TimeCell time={event.time ?? event.timestamp} />,
  },
  {
    id: 'event',
    header: messages.event(),
    width: 190,
    text: ({ event }) => [titleOfEvent(event), summaryOfEvent(event)].filter(Boolean).join(' '),
  },
  {
    id: 'process',
    header: messages.process(),
    width: { min: 220, share: 1 },
    text: ({ event: { process } }) =>
      [process?.binary ?? messages.unknownBinary(), process?.arguments].filter(Boolean).join(' '),
  },
  {
    id: 'pid',
    header: messages.pid(),
    width: 80,
    text: ({ event: { process } }) => String(process?.pid ?? '–'),
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
