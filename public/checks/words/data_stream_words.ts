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
import { messages as common } from '../messages/common_messages';
import { messages } from '../messages/data_stream_messages';

export const DATA_STREAM: CheckWords<'data_stream'> = {
  conclusions: {
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
  },
  evidence: ({ documents, oldest, newest, sizeBytes, management }, time) => [
    fact(common.documents(), formatCount(documents)),
    ...(oldest === undefined ? [] : [fact(messages.oldest(), time(oldest))]),
    ...(newest === undefined ? [] : [fact(common.newest(), time(newest))]),
    fact(
      messages.size(),
      sizeBytes === undefined ? common.sizeNotVisible() : formatBytes(sizeBytes),
    ),
    ...(management === 'answered' || management === 'absent'
      ? []
      : [fact(messages.management(), messages[`management_${management}`]())]),
  ],
  tables: ({ streams, content }, time) =>
    streams.length === 0
      ? []
      : [
          tableOf(messages.streams(), streams, [
            textColumn(messages.name(), ({ name }) => name),
            numberColumn(messages.backing(), ({ backing }) => formatCount(backing)),
            textColumn(
              messages.health(),
              ({ status }) => status?.toLowerCase() ?? common.unknown(),
            ),
            textColumn(messages.kept(), ({ lifecycle }) => describeLifecycle(lifecycle)),
            textColumn(messages.template(), ({ template }) => template ?? common.unknown()),
          ]),
          tableOf(messages.content(), content, [
            textColumn(messages.index(), ({ index }) => index),
            numberColumn(common.documents(), ({ documents }) => formatCount(documents)),
            textColumn(messages.oldest(), ({ oldest }) => timeOrNothing(oldest, time)),
            textColumn(common.newest(), ({ newest }) => timeOrNothing(newest, time)),
          ]),
        ],
};

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
