import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('kernel_probes.events', {
  time: 'Time',
  action: 'Action',
  process: 'Process',
  pod: 'Pod',
  list: 'Events, newest first',
  open: 'Open',
  killWithoutExit: 'Killed, but the exit of this process isn’t stored.',
  loadingMore: 'Loading more than {shown} of {totalText} events …',
  shown:
    '{total, plural, =0 {No event matches this choice.} one {This is the only event.} other {{shown} of {totalText} events.}}',
  export: 'Export',
  exporting: 'Exported {done} of {total}',
  cancelExport: 'Cancel',
  exportShown: 'The {events} loaded as {format}',
  exportAll: 'All {events} as {format}',
  probesTitle: 'Tetragon Investigator, kernel probe events of {name}',
  allEvents: '{total} events',
  newestEvents: 'the newest {exported} of {total} events',
  openTree: 'Process tree',
  openTimeline: 'Timeline',
  raw: 'As JSON',
  parent: 'Parent',
  place: 'Pod and node',
  exit: 'Exit after the kill',
  exitWithoutSignal: 'ended without a signal',
});
