import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('timeline.events', {
  time: 'Time',
  event: 'Event',
  process: 'Process',
  place: 'Namespace / pod / container',
  node: 'Node',
  list: 'Events, oldest first',
});
