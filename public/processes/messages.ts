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
});
