import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.messages.completeness', {
  everyStart:
    'All of the newest {exits, plural, one {# process} other {# processes}} that ended have a start event, where one is expected.',
  startsMissing:
    '{missing, plural, one {# process} other {# processes}} of {expected} ({share}) ended without a start event: their trees are incomplete.',
  scope: 'newest {exits, plural, one {# exit} other {# exits}} of the {range}',
  share: '{share} missing',
  missing: 'Start missing',
  forkedOnly: 'Not counted: only forked',
  forkedOnlyScope: 'a fork without an exec has no start event',
  older: 'Not counted: older than the data',
  oldest: 'oldest document {time}',
  duplicatesScope: 'redelivery by Filebeat, or a file read again; pages show such an event once',
  restarts: 'Restarts of Tetragon',
  nodes: '{nodes, plural, =0 {none seen} one {# node} other {# nodes}}',
  restartScope: 'nodes that read /proc again, {range}',
  examples: 'Ended without a start event',
  flags: 'Flags',
  started: 'Started',
  rereads: 'Nodes that read /proc (Tetragon restarted, or started for the first time)',
  processesRead: 'Processes read',
  last: 'Last',
});
