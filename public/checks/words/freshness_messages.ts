import type { NodeName } from '../../../common/setup/checks/freshness';
import { formatMilliseconds } from '../../text/format_duration';
import { formatCount } from '../../text/numbers';
import { fact, numberColumn, tableOf, textColumn, type CheckWords } from '../check_words';
import { lastHours, messages as common } from './common_messages';
import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.words.freshness', {
  title: 'Last events',
  never: 'No event was ever stored.',
  neverShort: 'never',
  clockAhead:
    'The newest event is {ahead} in the future: the {clocks, plural, one {clock} other {clocks}} of {names}{more, plural, =0 {} other { and # more}} {clocks, plural, one {is} other {are}} ahead. Time ranges that end now don’t include these events.',
  clockAheadShort: '{ahead} ahead',
  trial: 'Local trial: its events were loaded once, the newest {age} ago, and nothing sends more.',
  nothingRecent: 'No event arrived in the last {hours} h. The last event is {age} old.',
  allSilent:
    'The last event is {age} old. These nodes are rarely silent for so long: either nothing happens there, or events don’t arrive.',
  nodesSilent:
    'The last event is {age} old, but {silent, plural, one {{node} has} other {# nodes have}} been silent for longer than usual: either nothing happens there, or events don’t arrive.',
  nodesSilentShort: '{silent} silent',
  allSend:
    'The last event is {age} old, and {nodes, plural, one {the node sends} other {all # nodes send}} events at the usual rate.',
  ago: '{age} ago',
  aNode: 'a node',
  noNodeName: '(no node name)',
  nodes: 'Nodes that sent events',
  quiet: 'Silent for 10 min or more',
  quietScope: 'only the {count} that are silent longest were compared with their own gaps',
  silent: 'Silent means',
  silentMeaning:
    'longer than five times the 99th percentile of the node’s own gaps, at least 10 min',
  steps: 'gaps counted in steps of {step}',
  silences: 'Nodes, longest silence first',
  lastEvent: 'Last event',
  silentAfter: 'Silent after',
});

type Words = Required<CheckWords<'freshness'>>;

export const conclusions: Words['conclusions'] = {
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
};

export const evidence: Words['evidence'] = (
  { newest, hours, nodes, clusters, quiet, lookedAt, resolutionMs },
  time,
) => [
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
];

export const tables: Words['tables'] = ({ silences, nodes }) => [
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
];

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
