import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('kernel_probes.values', {
  binary: 'Binary',
  parentBinary: 'Parent binary',
  pod: 'Pod',
  user: 'User (uid)',
  countError: 'A count may be too low by up to {error} events.',
  orderByEvents:
    'With more than {limit} values, the rarest are ordered by events, not by pods, in each shard.',
  others: '{others} more events have other values than these {shown}.',
  tooLong:
    '{events} events have values longer than {limit} characters. These aren’t indexed, so they are read from {read} documents.',
  readUnmapped:
    'This field isn’t indexed. Its values are counted in the newest {documents} documents.',
  readText:
    'This field is mapped as text (without the integration’s index template). Its values are counted in the newest {documents} documents.',
  readPosition:
    'The index doesn’t know which argument is which. The values of this one are counted in the newest {documents} documents, and a filter finds them at any position.',
  namedField: '{name} ({kind})',
  withMeaning: '{value} ({meaning})',
  fieldAtPosition: 'Argument {position}, {kind}',
  readMixed:
    'Backing indices map this field differently. Its values are counted in the newest {documents} documents.',
  valuePods: '{pods, plural, one {# pod} other {# pods}}',
  valueSpread:
    'First seen in this range. {processes, plural, one {# process} other {up to # processes}} on {nodes, plural, one {# node} other {# nodes}}.',
  emptyValue: '(empty)',
  markNew: 'first seen',
  markNewTip: 'Not in the baseline (the time before this range).',
  markOnePod: 'one pod',
  markOnePodTip: 'Seen in one pod only.',
  markNotIndexed: 'not indexed',
  markNotIndexedTip: 'Read from documents. A filter can’t find it.',
  chooseColumn: 'Field of this column',
  noValues: 'No selected event has a value here.',
  distinct: '{count, plural, one {1 value} other {{countText} values}}',
  distinctAbout: 'about {countText} values',
});
