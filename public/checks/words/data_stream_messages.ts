import type { StreamFact } from '../../../common/setup/checks/data_stream';
import { formatMilliseconds } from '../../text/format_duration';
import { formatBytes, formatCount } from '../../text/numbers';
import {
  fact,
  numberColumn,
  tableOf,
  textColumn,
  type CheckWords,
  type PrintTime,
} from '../check_words';
import { messages as common } from './common_messages';
import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.words.data_stream', {
  title: 'Data stream',
  none: 'No data stream matches {patterns}: no event was ever stored, or the data stream has another name.',
  noneShort: 'none',
  closed: 'The index {index} is closed: its events can’t be read.',
  closedShort: 'closed',
  red: '{stream} has red health: part of its events can’t be read, and no event can be stored in that part.',
  redShort: 'red',
  plainIndex:
    '{index} is a plain index, not a data stream: Filebeat wrote to it before the integration’s assets were installed, so its field types are wrong and no pipeline parses its events.',
  plainIndexShort: 'plain index',
  yellow: '{stream} has yellow health: all events can be read, but a replica is missing.',
  yellowShort: 'yellow',
  empty: '{names} exists but holds no documents: no event has arrived yet.',
  present:
    '{streams, plural, one {{name} holds} other {# data streams hold}} {documents}{hasAge, select, true { from the last {age}} other {}}.',
  documents: '{documents, plural, one {# document} other {# documents}}',
  lifecycle_policy: 'policy {name}',
  lifecycle_retention: '{name}',
  lifecycle_for_ever: 'for ever',
  lifecycle_no_lifecycle: 'for ever (no lifecycle)',
  management_trial: 'Local trial: its Elasticsearch has no data stream API',
  management_unsupported: 'Unknown: this Elasticsearch has no data stream API (GET _data_stream)',
  management_forbidden: 'You can’t see this: the index privilege view_index_metadata is missing',
  management_failed: 'Unknown: Elasticsearch did not answer GET _data_stream',
  oldest: 'Oldest @timestamp',
  size: 'Size with replicas',
  management: 'Health and lifecycle',
  streams: 'Data streams',
  name: 'Name',
  backing: 'Backing indices',
  health: 'Health',
  kept: 'Kept',
  template: 'Template',
  content: 'Backing indices with documents',
  index: 'Index',
});

type Words = Required<CheckWords<'data_stream'>>;

export const conclusions: Words['conclusions'] = {
  none: ({ patterns }) => ({
    sentence: messages.none({ patterns }),
    short: messages.noneShort(),
  }),
  closed: ({ index }) => ({
    sentence: messages.closed({ index }),
    short: messages.closedShort(),
  }),
  red: ({ stream }) => ({
    sentence: messages.red({ stream }),
    short: messages.redShort(),
  }),
  plain_index: ({ index }) => ({
    sentence: messages.plainIndex({ index }),
    short: messages.plainIndexShort(),
  }),
  yellow: ({ stream }) => ({
    sentence: messages.yellow({ stream }),
    short: messages.yellowShort(),
  }),
  empty: ({ names }) => ({
    sentence: messages.empty({ names: names.join(', ') }),
    short: documentCount(0),
  }),
  present: ({ names, documents, ageMs }) => ({
    sentence: messages.present({
      streams: names.length,
      name: names[0] ?? '',
      documents: documentCount(documents),
      hasAge: String(ageMs !== undefined),
      age: formatMilliseconds(ageMs ?? 0),
    }),
    short: documentCount(documents),
  }),
};

export const evidence: Words['evidence'] = (
  { documents, oldest, newest, sizeBytes, management },
  time,
) => [
  fact(common.documents(), formatCount(documents)),
  ...(oldest === undefined ? [] : [fact(messages.oldest(), time(oldest))]),
  ...(newest === undefined ? [] : [fact(common.newest(), time(newest))]),
  fact(messages.size(), sizeBytes === undefined ? common.sizeNotVisible() : formatBytes(sizeBytes)),
  ...(management === 'answered' || management === 'absent'
    ? []
    : [fact(messages.management(), messages[`management_${management}`]())]),
];

export const tables: Words['tables'] = ({ streams, content }, time) =>
  streams.length === 0
    ? []
    : [
        tableOf(messages.streams(), streams, [
          textColumn(messages.name(), ({ name }) => name),
          numberColumn(messages.backing(), ({ backing }) => formatCount(backing)),
          textColumn(messages.health(), ({ status }) => status?.toLowerCase() ?? common.unknown()),
          textColumn(messages.kept(), ({ lifecycle }) => describeLifecycle(lifecycle)),
          textColumn(messages.template(), ({ template }) => template ?? common.unknown()),
        ]),
        tableOf(messages.content(), content, [
          textColumn(messages.index(), ({ index }) => index),
          numberColumn(common.documents(), ({ documents }) => formatCount(documents)),
          textColumn(messages.oldest(), ({ oldest }) => timeOrNothing(oldest, time)),
          textColumn(common.newest(), ({ newest }) => timeOrNothing(newest, time)),
        ]),
      ];

function documentCount(documents: number): string {
  return messages.documents({ documents });
}

function timeOrNothing(value: number | undefined, time: PrintTime): string {
  return value === undefined ? '' : time(value);
}

function describeLifecycle(lifecycle: StreamFact['lifecycle']): string {
  return lifecycle
    ? messages[`lifecycle_${lifecycle.code}`]({ name: lifecycle.name ?? '' })
    : common.unknown();
}
