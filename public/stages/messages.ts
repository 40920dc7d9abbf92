import { defineMessages } from '../text/define_messages';

export const messages = defineMessages('stages', {
  unknownBinary: '(binary not recorded)',
  replacedByAt: 'replaced by {name} at {time}',
  executedAt: 'executed {command} at {time}',
  forked: '{time} forked',
  executed: '{time} executed {command}',
  replaced: '{time} replaced by {command}',
  reread: 're-read from /proc after a restart of Tetragon',
  fromProc: '{time} started, found in /proc: {command}',
  unknown: '{time} {command}',
});
