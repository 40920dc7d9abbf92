import { defineMessages } from '../../../text/define_messages';

export const messages = defineMessages('process_tree.details.comparison', {
  differs: '≠ differs',
  none: '–',
  count: '{count, plural, =0 {No fact differs.} one {# fact differs.} other {# facts differ.}}',
  onlyDifferences: 'Only what differs',
  fact: 'Fact',
  title: 'What is normal here',
  nothing: 'No event names its binary, so there is nothing to compare.',
  inRange: 'Executions of {peers} in the chosen range, {from} to {to}.',
  inDay: 'Executions of {peers} in the day around its start, {from} to {to}.',
  peersNamespace: 'the namespace {namespace}',
  peersHost: 'the hosts of this cluster',
  peersCluster: 'this cluster',
  binary: 'This binary',
  arguments: 'with such arguments',
  parent: 'started by',
  noArguments: '(no arguments)',
  pick: 'Choose the other process: a row of the tree, or its exec_id',
  compare: 'Compare',
  withParent: 'With its parent',
  cancel: 'Cancel',
});
