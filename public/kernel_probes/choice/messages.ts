import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('kernel_probes.choice', {
  title: 'TracingPolicy',
  matchesAll:
    'It matches every call of this hook by the binaries and in the namespaces of your filters; without such filters, every call on every node.',
  matches: 'It matches calls where {conditions}.',
  matchesNot:
    'It does not look at pods, nodes, users, parents or the time range, and it only observes: add matchActions (Sigkill, Override) yourself once it has shown what it matches.',
  filterLeftOut: 'No selector says the filter on {field}: it is left out, so more will match.',
  rangeWidened:
    'A range with one open end cannot be said for {field}: it is left out, so more will match.',
  indexByOrder:
    'Events do not say at which place of the call an argument stands: the indexes count the arguments as the event has them, so compare them with the policy that runs now.',
  unknownType: 'The type of {argument} is not known here and stands as int.',
  binaryLeftOut: 'matchBinaries takes absolute paths: {binary} is left out.',
  hostByPidNamespace:
    'Processes of the host are told by the host’s PID namespace: pods with hostPID count among them.',
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
  noNetwork: 'Write a network as address/length, such as 10.0.0.0/8.',
  noNumbers: 'Write a range of numbers, such as 1..1024 or 1024..',
  choices: 'Choices',
  removeChoice: 'Remove {choice}',
  chooseShape: 'Only events with the arguments {shape}',
  otherShapes: '{count} events with other arguments',
  noArguments: 'no arguments',
  sentenceEvents: '{events, plural, one {1 event} other {{eventsText} events}}',
  sentencePlaces:
    '{pods, plural, one {# pod} other {# pods}} · {nodes, plural, one {# node} other {# nodes}} · {processes, plural, one {1 process} other {{processesText} processes}}',
  noBaseline:
    'Nothing is marked as first seen: this function has no event between {from} and this range.',
  baseline:
    '“First seen” compares with {events} events of this function between {from} and this range.',
});
