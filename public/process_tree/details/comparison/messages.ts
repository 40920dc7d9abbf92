import { defineMessages } from '../../../text/define_messages';

export const messages = defineMessages('process_tree.details.comparison', {
  differs: '≠ differs',
  none: '–',
  count: '{count, plural, =0 {No fact differs.} one {# fact differs.} other {# facts differ.}}',
  onlyDifferences: 'Differences only',
  fact: 'Fact',
  title: 'What is normal here',
  nothing: 'No event names its binary, so there is nothing to compare.',
  inRange: 'Executions of {peers} in the time range, {from} to {to}.',
  inDay: 'Executions of {peers} in the day around its start, {from} to {to}.',
  peersNamespace: 'processes in the namespace {namespace}',
  peersHost: 'host processes in this cluster',
  peersCluster: 'processes in this cluster',
  binary: 'This binary',
  arguments: 'with such arguments',
  parent: 'started by',
  noArguments: '(no arguments)',
  pick: 'Choose the other process: a row in the tree, or an exec_id',
  compare: 'Compare',
  withParent: 'With its parent',
  cancel: 'Cancel',
});
