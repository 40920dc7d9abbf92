import { SAMPLE_TIMES } from '../../../common/setup/checks/loss';
import { formatBytes, formatCount, formatPercent } from '../../text/numbers';
import { fact, numberColumn, tableOf, textColumn, type CheckWords } from '../check_words';
import { messages as common } from '../messages/common_messages';
import { lastHours, partOf } from './common_words';
import { messages } from '../messages/loss_messages';

/** Rows of the table of gaps. */
const MAX_GAPS = 20;

export const LOSS: CheckWords<'loss'> = {
  conclusions: {
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
  },
  evidence: ({
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
  },
  tables: ({ gaps }) =>
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
        ],
};
