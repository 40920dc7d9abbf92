import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('process_tree.table', {
  moreAbove: '… {count} more',
  log: '(log scale)',
  logTitle: 'Durations differ by a factor of more than 1,000, so the bars are logarithmic',
  process: 'Process',
  pid: 'PID',
  user: 'User',
  start: 'Started, after its parent',
  duration: 'Duration',
  exit: 'Exit',
  pod: 'Namespace / pod',
  known: 'Known by',
  node: 'Node',
  span: 'over {duration}',
  below: '{count, plural, one {# process} other {# processes}} below them',
  waiting: 'Loading command lines…',
  moreChildren: 'Showing {shown} of {total} children of {name}',
  loadMore: 'load {count} more',
  label: 'Process tree',
});
