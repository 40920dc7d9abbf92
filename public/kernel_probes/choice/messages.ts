import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('kernel_probes.choice', {
  title: 'TracingPolicy',
  matchesAll:
    'It matches every call of this hook by the binaries and in the namespaces of your filters. Without such filters, it matches every call on every node.',
  matches: 'It matches calls where {conditions}.',
  matchesNot:
    'It ignores pods, nodes, users, parents and the time range, and it only observes. Check what it matches before you add matchActions (Sigkill, Override).',
  filterLeftOut:
    'No TracingPolicy selector can express the filter on {field}. It is left out, so the policy matches more.',
  rangeWidened:
    'No selector can express a range with one open end for {field}. It is left out, so the policy matches more.',
  indexByOrder:
    'Events don’t record the position of an argument in the call. The indexes follow the order in the event: compare them with the policy that is loaded now.',
  unknownType: '{argument} has an unknown type and is written as int.',
  binaryLeftOut: 'matchBinaries takes absolute paths only, so {binary} is left out.',
  hostByPidNamespace:
    'Host processes are matched by the host’s PID namespace, which pods with hostPID share.',
  loader: 'The loader has no selectors.',
  writePolicy: 'Write a policy',
  addFilter: 'Filter by argument',
  filterField: 'Argument',
  filterOperator: 'Comparison',
  filterValue: 'Value',
  filterExclude: 'Leave these out',
  filterSubmit: 'Add filter',
  is: 'is',
  prefix: 'starts with',
  network: 'is in the network',
  range: 'is a number between',
  empty: 'Enter a value.',
  noNetwork: 'Enter a network as address/length, such as 10.0.0.0/8.',
  noNumbers: 'Enter a range of numbers, such as 1..1024 or 1024..',
  choices: 'Choices',
  removeChoice: 'Remove {choice}',
  chooseShape: 'Only events with the arguments {shape}',
  otherShapes: '{count} events with other arguments',
  noArguments: 'no arguments',
  sentenceEvents: '{events, plural, one {1 event} other {{eventsText} events}}',
  sentencePlaces:
    '{pods, plural, one {# pod} other {# pods}} · {nodes, plural, one {# node} other {# nodes}} · {processes, plural, one {1 process} other {up to {processesText} processes}}',
  noBaseline:
    'Nothing is marked as first seen, because this function has no event between {from} and this range.',
  baseline:
    '“First seen” compares with {events} events of this function between {from} and this range.',
});
