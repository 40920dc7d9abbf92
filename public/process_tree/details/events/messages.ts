import { defineMessages } from '../../../text/define_messages';

export const messages = defineMessages('process_tree.details.events', {
  probesLike: 'All events of this probe',
  allHooks: 'All events',
  chooseHook: 'Events to list',
  exec: 'Executed',
  exit: 'Ended',
  more: 'Load more ({count} left)',
  noDocuments:
    'This process has no document of its own; only documents of other processes name it.',
  someDocuments: 'The first {shown} of {total} events, oldest first.',
  ofStages: 'They are of all {stages} stages of this process.',
  fork: 'fork',
  reread: '{name}, re-read',
  byPid: 'by PID',
  allDocuments: '{total, plural, one {# event} other {# events}}, oldest first.',
});
