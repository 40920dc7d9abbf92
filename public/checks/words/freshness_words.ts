import type { NodeName } from '../../../common/setup/checks/freshness';
import { formatMilliseconds } from '../../text/format_duration';
import { formatCount } from '../../text/numbers';
import { fact, numberColumn, tableOf, textColumn, type CheckWords } from '../check_words';
import { messages as common } from '../messages/common_messages';
import { lastHours } from './common_words';
import { messages } from '../messages/freshness_messages';

export const FRESHNESS: CheckWords<'freshness'> = {
  conclusions: {
    never: () => ({
      sentence: messages.never(),
      short: messages.neverShort(),
    }),
    clock_ahead: ({ aheadMs, nodes, more }) => ({
      sentence: messages.clockAhead({
        ahead: formatMilliseconds(aheadMs),
        clocks: Math.max(1, nodes.length + more),
        names: nodes.map(nodeName).join(', ') || messages.aNode(),
        more,
      }),
      short: messages.clockAheadShort({ ahead: formatMilliseconds(aheadMs) }),
    }),
    trial_loaded_once: ({ ageMs }) => ({
      sentence: messages.trial({ age: formatMilliseconds(ageMs) }),
    }),
    nothing_recent: ({ hours, ageMs }) => ({
      sentence: messages.nothingRecent({ hours, age: formatMilliseconds(ageMs) }),
      short: ago(ageMs),
    }),
    all_silent: ({ ageMs }) => ({
      sentence: messages.allSilent({ age: formatMilliseconds(ageMs) }),
      short: ago(ageMs),
    }),
    nodes_silent: ({ ageMs, silent, node }) => ({
      sentence: messages.nodesSilent({ age: pastAge(ageMs), silent, node: nodeName(node) }),
      short: messages.nodesSilentShort({ silent: formatCount(silent) }),
    }),
    all_send: ({ ageMs, nodes }) => ({
      sentence: messages.allSend({ age: pastAge(ageMs), nodes }),
      short: ago(ageMs),
    }),
  },
  evidence: ({ newest, hours, nodes, clusters, quiet, lookedAt, resolutionMs }, time) => [
    fact(common.newest(), time(newest)),
    fact(messages.nodes(), formatCount(nodes), lastHours(hours)),
    fact(common.clusters(), formatCount(clusters), lastHours(hours)),
    ...(lookedAt < quiet
      ? [
          fact(
            messages.quiet(),
            formatCount(quiet),
            messages.quietScope({ count: formatCount(lookedAt) }),
          ),
        ]
      : []),
    fact(
      messages.silent(),
      messages.silentMeaning(),
      messages.steps({ step: formatMilliseconds(resolutionMs) }),
    ),
  ],
  tables: ({ silences, nodes }) => [
    tableOf(
      messages.silences(),
      silences,
      [
        textColumn(common.cluster(), ({ cluster }) => cluster || common.noName()),
        textColumn(common.node(), ({ node }) => node || common.noName()),
        numberColumn(messages.lastEvent(), ({ ageMs }) => ago(ageMs)),
        numberColumn(messages.silentAfter(), ({ silentAfterMs }) =>
          silentAfterMs === undefined ? '–' : formatMilliseconds(silentAfterMs),
        ),
        numberColumn(common.events(), ({ documents }) => formatCount(documents)),
      ],
      nodes - silences.length,
    ),
  ],
};

function nodeName({ cluster, node }: NodeName): string {
  return [cluster, node || messages.noNodeName()].filter(Boolean).join('/');
}

/** Clocks that differ by seconds put the newest event into the future. */
function pastAge(ageMs: number): string {
  return formatMilliseconds(Math.max(0, ageMs));
}

function ago(ageMs: number): string {
  return messages.ago({ age: pastAge(ageMs) });
}
