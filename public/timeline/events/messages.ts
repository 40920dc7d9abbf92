import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('timeline.events', {
  time: 'Time',
  event: 'Event',
  process: 'Process',
  place: 'Namespace / pod / container',
  node: 'Node',
  list: 'Events, oldest first',
  dock: 'Events of the selection',
  dockTotal: '{total, plural, one {1 event} other {{totalText} events}}',
  dockSpan: '{from} to {to}, by @timestamp',
  closeDock: 'Close the list of events',
});
