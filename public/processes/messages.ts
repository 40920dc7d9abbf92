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
  noExitSeenWhy:
    'No exit event was found: the process may still run, another program may have replaced it, or the event may be missing.',
  exitCode: 'exit {code}',
  selected: '{from} to {to}, {documents, plural, one {# event} other {# events}}',
  label:
    'Events over time: {documents, plural, one {# event} other {# events}}, {enforced} enforced. Arrow keys select a part, Shift widens it, Enter sets it as the time range.',
  barEnforced: '{time}: {documents, plural, one {# event} other {# events}}, {enforced} enforced',
  bar: '{time}: {documents, plural, one {# event} other {# events}}',
  cost: 'Answered in {took} ms with {searches, plural, one {# search} other {# searches}}',
  summary:
    '{total, plural, one {1 process} other {{totalText} processes}} from {documents, plural, one {1 document} other {{documentsText} documents}} · {took} ms',
  summaryAbout: 'about {totalText} processes from {documentsText} documents · {took} ms',
  shown: 'Showing the newest {loaded} of {total} processes.',
  loadMore: 'Load {count} more',
  windowEnd:
    'The list ends at the newest {limit} of {total} processes. Choose a shorter time range or add filters to see the others.',
  end: '{count, plural, one {This is the only process.} other {These are all # processes.}}',
  title: 'Processes',
});
