import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('process_tree.model', {
  exit: 'exit {code}',
  ended: 'ended (status not recorded)',
  killedByPolicy: '{signal} by policy',
  unknown: 'no exit seen',
  executed: 'executed another image',
  executedAs: 'executed {name}',
  executedAsAt: 'executed {name} at {time}',
  rereadAs: 're-read after a restart of Tetragon',
  replaced: 'replaced by another image',
  replacedBy: 'replaced by {name}',
  replacedByAt: 'replaced by {name} at {time}',
});
