import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('process_tree.search', {
  previous: 'Previous match',
  next: 'Next match',
  close: 'Close search',
  searching: 'searching…',
  none: 'no match',
  notInTree: 'none in this tree',
  ofFirst: '{position} of the first {shown} of {count}',
  of: '{position} of {count}',
  search: 'Find in this tree',
  searchTitle:
    'Binary, arguments, user, pod, action, PID or exec_id, in all processes of the tree. Enter: next match, Shift+Enter: previous match.',
});
