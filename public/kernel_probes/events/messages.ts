import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('kernel_probes.events', {
  time: 'Time',
  action: 'Action',
  process: 'Process',
  pod: 'Pod',
  list: 'Events, newest first',
  open: 'Open',
  killWithoutExit: 'Killed, but no exit of this process is stored.',
  loadingMore: 'Loading more than {shown} of {totalText} events …',
  shown:
    '{total, plural, =0 {No event fits this choice.} one {This is the only event.} other {{shown} of {totalText} events.}}',
});
