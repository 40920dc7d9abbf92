import { SAMPLE_TIMES, type LossFacts } from '../../../common/setup/checks/loss';
import { formatBytes, formatCount, formatPercent } from '../../text/numbers';
import { fact, numberColumn, tableOf, textColumn, type CheckWords } from '../check_words';
import { lastHours, partOf, messages as common } from './common_messages';
import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.words.loss', {
  title: 'Loss',
  noOffset:
    'Unknown: the documents have no log.offset, because Filebeat’s filestream input did not send them. Without it, lost lines can’t be found.',
  gaps: '{lost} are missing in {gaps, plural, one {# gap} other {# gaps}} ({share} of the {bytes} checked): Filebeat lost these lines, or Elasticsearch refused them.',
  lost: '{lost} lost',
  rateLimit:
    'Tetragon’s export rate limit dropped {events, plural, one {# event} other {# events}} ({reports, plural, one {# report} other {# reports}}){throttled, plural, =0 {} one {, and Tetragon throttled cgroups once} other {, and Tetragon throttled cgroups # times}}.{proved, select, true { No line is missing between its files and Elasticsearch.} other {}}',
  dropped: '{count} dropped',
  throttling:
    'Tetragon throttled cgroups {throttled, plural, one {once} other {# times}} and left out their events.{proved, select, true { No line is missing between its files and Elasticsearch.} other {}}',
  throttled: '{count} throttled',
  noGap:
    'No gap in {lines, plural, one {# line} other {# lines}} of {files, plural, one {# file} other {# files}}{sampled, select, true { ({agents} agents)} other {}}: nothing was lost between Tetragon’s files and Elasticsearch.',
  noGapInPart:
    'No gap in {lines, plural, one {# line} other {# lines}} of {files, plural, one {# file} other {# files}}. {without} of {documents, plural, one {# event} other {{documentsText} events}} carry no offset{where, select, none {} other { ({where})}}: for them loss is unknown.',
  nodePlaces: '{count, plural, one {node {names}} other {nodes {names}}}',
  streamPlaces: '{count, plural, one {data stream {names}} other {data streams {names}}}',
  inPart: '{without} without offset',
  narrowed:
    'Unknown: loss can’t be proved with your rights, because {view, select, documents {your roles hide documents (document-level security)} fields {your roles hide fields (field-level security)} other {Elasticsearch doesn’t tell what they hide}}. A hidden line looks like a lost one.',
  notProvable: 'not provable with your rights',
  nothing: '0 lost',
  scope: '{lines} lines at {times} times of the {range}',
  lines: 'Lines checked for their successor',
  files: 'Files',
  agents: 'Agents',
  withoutOffset: 'Events without log.offset',
  offsetTable: 'Events without log.offset',
  place: 'Node or data stream',
  rateLimited: 'Dropped by Tetragon’s rate limit',
  rateLimitedScope: '{range}; a default installation has no limit and reports nothing',
  throttledCgroups: 'Throttled cgroups',
  throttledScope: '{range}; PROCESS_THROTTLE is not exported by default',
  gapTable: 'Gaps',
  file: 'File',
  from: 'From byte',
  bytes: 'Bytes',
});

/** Rows of the table of gaps. */
const MAX_GAPS = 20;

type Words = Required<CheckWords<'loss'>>;

export const conclusions: Words['conclusions'] = {
  no_offset: () => ({ sentence: messages.noOffset() }),
  gaps: ({ lostBytes, bytes, gaps }) => ({
    sentence: messages.gaps({
      lost: formatBytes(lostBytes),
      gaps,
      share: formatPercent(lostBytes, bytes),
      bytes: formatBytes(bytes),
    }),
    short: messages.lost({ lost: formatBytes(lostBytes) }),
  }),
  tetragon_dropped: ({ rateLimited, rateLimitEvents, throttled, provesNoGap }) => {
    const proved = String(provesNoGap);
    const values = { events: rateLimited, reports: rateLimitEvents, throttled, proved };
    return rateLimited > 0
      ? {
          sentence: messages.rateLimit(values),
          short: messages.dropped({ count: formatCount(rateLimited) }),
        }
      : {
          sentence: messages.throttling(values),
          short: messages.throttled({ count: formatCount(throttled) }),
        };
  },
  narrowed_view: ({ view }) => ({
    sentence: messages.narrowed({ view }),
    short: messages.notProvable(),
  }),
  no_gap_in_part: ({ lines, files, documents, withoutOffset, nodes, streams }) => {
    const without = formatCount(withoutOffset);
    const places = [
      ...placeWords(messages.nodePlaces, nodes),
      ...placeWords(messages.streamPlaces, streams),
    ];
    return {
      sentence: messages.noGapInPart({
        lines,
        files,
        documents,
        documentsText: formatCount(documents),
        without,
        where: places.join(', ') || 'none',
      }),
      short: messages.inPart({ without }),
    };
  },
  no_gap: ({ lines, files, agents, sampledAgents }) => ({
    sentence: messages.noGap({
      lines,
      files,
      sampled: String(agents > sampledAgents),
      agents: partOf(formatCount(sampledAgents), formatCount(agents)),
    }),
    short: messages.nothing(),
  }),
};

/** Names that a sentence holds; the table has all. */
const NAMES_IN_SENTENCE = 3;

function placeWords(
  message: (values: { count: number; names: string }) => string,
  names: readonly string[],
): string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, NAMES_IN_SENTENCE);
  const rest = names.length > NAMES_IN_SENTENCE ? ['…'] : [];
  return [message({ count: names.length, names: [...shown, ...rest].join(', ') })];
}

export const evidence: Words['evidence'] = ({
  lines,
  hours,
  documents,
  withOffset,
  files,
  agents,
  sampledAgents,
  duplicates,
  rateLimited,
  throttled,
}) => {
  const range = lastHours(hours);
  const scope = messages.scope({ lines: formatCount(lines), times: SAMPLE_TIMES, range });
  return [
    fact(messages.lines(), formatCount(lines), scope),
    fact(messages.files(), formatCount(files), scope),
    fact(messages.agents(), partOf(formatCount(sampledAgents), formatCount(agents)), scope),
    fact(messages.withoutOffset(), formatCount(documents - withOffset), range),
    fact(common.storedTwice(), formatCount(duplicates), scope),
    fact(messages.rateLimited(), formatCount(rateLimited), messages.rateLimitedScope({ range })),
    fact(messages.throttledCgroups(), formatCount(throttled), messages.throttledScope({ range })),
  ];
};

export const tables: Words['tables'] = ({ gaps, withoutOffset }) => [
  ...(gaps.length === 0 ? [] : [gapTable(gaps)]),
  ...(withoutOffset.nodes.length + withoutOffset.streams.length === 0
    ? []
    : [
        tableOf(
          messages.offsetTable(),
          [...withoutOffset.streams, ...withoutOffset.nodes],
          [
            textColumn(messages.place(), ({ name }) => name),
            numberColumn(common.documents(), ({ documents }) => formatCount(documents)),
          ],
          0,
        ),
      ]),
];

function gapTable(gaps: LossFacts['gaps']) {
  return tableOf(
    messages.gapTable(),
    gaps.slice(0, MAX_GAPS),
    [
      textColumn(messages.file(), ({ file }) => file),
      numberColumn(messages.from(), ({ from }) => formatCount(from)),
      numberColumn(messages.bytes(), ({ bytes }) => formatCount(bytes)),
    ],
    gaps.length - MAX_GAPS,
  );
}
