import { defineMessages } from '../../../text/define_messages';

export const messages = defineMessages('process_tree.details.events', {
  probesLike: 'All events of this probe',
  allHooks: 'All events',
  chooseHook: 'Which events are listed',
  exec: 'Executed',
  exit: 'Ended',
  more: 'Load more of {count} others',
  noDocuments: 'No document is about this process itself; only others name it.',
  someDocuments: 'The first {shown} of {total} events, oldest first.',
  allDocuments: '{total, plural, one {# event} other {# events}}, oldest first.',
});
