import { defineMessages } from '../text/define_messages';

export const messages = defineMessages('processes', {
  start: 'Started',
  process: 'Process',
  pid: 'PID',
  user: 'User',
  place: 'Namespace / pod',
  node: 'Node',
  duration: 'Duration',
  exit: 'Exit',
  list: 'Processes, newest start first',
  unknownBinary: '(binary not recorded)',
  uid: 'uid {uid}',
  noExitSeen: 'no exit seen',
  noExitSeenWhy: 'No exit event was found: the process may still run, or the event may be missing.',
  exitCode: 'exit {code}',
  ended: 'ended',
  endedWhy:
    'Its exit status is not recorded: no exit in this time range has a status or a signal, so Tetragon’s field filters may leave them out.',
  stages: '{count} stages',
  stagesTitle: 'Stages of this process: {stages}',
  selected: '{from} to {to}, {documents, plural, one {# event} other {# events}}',
  label:
    'Events over time: {documents, plural, one {# event} other {# events}}, {enforced} enforced. Arrow keys select a part, Shift widens it, Enter sets it as the time range.',
  barEnforced: '{time}: {documents, plural, one {# event} other {# events}}, {enforced} enforced',
  bar: '{time}: {documents, plural, one {# event} other {# events}}',
  cost: 'Answered in {took} ms with {searches, plural, one {# search} other {# searches}}',
  summary:
    '{total, plural, one {1 process} other {{totalText} processes}} from {documents, plural, one {1 document} other {{documentsText} documents}} · {took} ms',
  total: '{accuracy, select, at_most {up to } about {about } other {}}{total}',
  shown: 'Showing the newest {loaded} of {total} processes.',
  loadMore: 'Load up to {count} more',
  windowEnd:
    'The list ends at the newest {shown} of {total} processes. Choose a shorter time range or add filters to see the others.',
  end: '{count, plural, one {This is the only process.} other {These are all # processes.}}',
  time: 'Time',
  event: 'Event',
  showUnlisted: 'Show them',
  hideUnlisted: 'Hide them',
  unlistedList: 'Events without an exec_id, newest first',
  title: 'Processes',
});
