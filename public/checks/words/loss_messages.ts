import { SAMPLE_TIMES } from '../../../common/setup/checks/loss';
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
    'Tetragon’s export rate limit dropped {events, plural, one {# event} other {# events}} ({reports, plural, one {# report} other {# reports}}){throttled, plural, =0 {} one {, and Tetragon throttled cgroups once} other {, and Tetragon throttled cgroups # times}}. No line is missing between its files and Elasticsearch.',
  dropped: '{count} dropped',
  throttling:
    'Tetragon throttled cgroups {throttled, plural, one {once} other {# times}} and left out their events. No line is missing between its files and Elasticsearch.',
  throttled: '{count} throttled',
  noGap:
    'No gap in {lines, plural, one {# line} other {# lines}} of {files, plural, one {# file} other {# files}}{sampled, select, true { ({agents} agents)} other {}}: nothing was lost between Tetragon’s files and Elasticsearch.',
  nothing: '0 lost',
  scope: '{lines} lines at {times} times of the {range}',
  lines: 'Lines checked for their successor',
  files: 'Files',
  agents: 'Agents',
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
  tetragon_dropped: ({ rateLimited, rateLimitEvents, throttled }) => {
    const values = { events: rateLimited, reports: rateLimitEvents, throttled };
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

export const evidence: Words['evidence'] = ({
  lines,
  hours,
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
    fact(common.storedTwice(), formatCount(duplicates), scope),
    fact(messages.rateLimited(), formatCount(rateLimited), messages.rateLimitedScope({ range })),
    fact(messages.throttledCgroups(), formatCount(throttled), messages.throttledScope({ range })),
  ];
};

export const tables: Words['tables'] = ({ gaps }) =>
  gaps.length === 0
    ? []
    : [
        tableOf(
          messages.gapTable(),
          gaps.slice(0, MAX_GAPS),
          [
            textColumn(messages.file(), ({ file }) => file),
            numberColumn(messages.from(), ({ from }) => formatCount(from)),
            numberColumn(messages.bytes(), ({ bytes }) => formatCount(bytes)),
          ],
          gaps.length - MAX_GAPS,
        ),
      ];
