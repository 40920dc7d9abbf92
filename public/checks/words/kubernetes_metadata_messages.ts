import { formatCount, formatPercent } from '../../text/numbers';
import { fact, numberColumn, tableOf, textColumn, type CheckWords } from '../check_words';
import { lastHours, messages as common } from './common_messages';
import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.words.kubernetes_metadata', {
  title: 'Kubernetes metadata',
  noPodNamed:
    'None of {events, plural, one {# event} other {# events}} in containers names its pod: Tetragon can’t reach the Kubernetes API.',
  podsUnresolved:
    '{share} of the events in containers ({without} of {events}) don’t name their pod.',
  unresolvedShort: '{share} unresolved',
  sharedNodes:
    '{nodes, plural, one {# node name occurs} other {# node names occur}} in more than one cluster ({names}): only the cluster name tells their processes apart.',
  sharedNodesShort: 'equal nodes',
  clusterMissing:
    '{share} of the events have no cluster name, but others do: the Tetragon of one cluster has no name configured.',
  clusterMissingShort: 'no cluster name',
  nodeMissing:
    '{share} of the events have no node name, so they can’t be told apart by where they ran.',
  nodeMissingShort: 'no node name',
  hostOnly: '{events, plural, one {The # event is} other {All # events are}} of host processes.',
  allNamed:
    'Every event in a container names its pod. {host, plural, one {# event is} other {# events are}} of host processes.{hasClusterName, select, true {} other { No cluster name is configured.}}',
  named: '{share} named',
  events: 'Events of processes',
  pods: 'In pods',
  host: 'On the host',
  unresolved: 'In unresolved containers',
  noCluster: 'no cluster name',
  facts: 'Pod metadata',
  fact: 'Recorded',
  share: 'Share of the events in pods',
  container: 'container',
  image: 'image',
  workload: 'workload',
  labels: 'labels',
});

/** Names in a sentence. */
const NAMED = 3;

type Words = Required<CheckWords<'kubernetes_metadata'>>;

export const conclusions: Words['conclusions'] = {
  no_pod_named: ({ events }) => ({
    sentence: messages.noPodNamed({ events }),
    short: named('0 %'),
  }),
  pods_unresolved: ({ without, events }) => ({
    sentence: messages.podsUnresolved({
      share: formatPercent(without, events),
      without: formatCount(without),
      events: formatCount(events),
    }),
    short: messages.unresolvedShort({ share: formatPercent(without, events) }),
  }),
  shared_nodes: ({ nodes }) => ({
    sentence: messages.sharedNodes({
      nodes: nodes.length,
      names: nodes.slice(0, NAMED).join(', '),
    }),
    short: messages.sharedNodesShort(),
  }),
  cluster_missing: ({ without, events }) => ({
    sentence: messages.clusterMissing({ share: formatPercent(without, events) }),
    short: messages.clusterMissingShort(),
  }),
  node_missing: ({ without, events }) => ({
    sentence: messages.nodeMissing({ share: formatPercent(without, events) }),
    short: messages.nodeMissingShort(),
  }),
  host_only: ({ events }) => ({
    sentence: messages.hostOnly({ events }),
    short: named('100 %'),
  }),
  all_named: ({ host, hasClusterName }) => ({
    sentence: messages.allNamed({ host, hasClusterName: String(hasClusterName) }),
    short: named('100 %'),
  }),
};

export const evidence: Words['evidence'] = ({
  hours,
  events,
  pods,
  host,
  unresolved,
  clusters,
}) => {
  const scope = lastHours(hours);
  return [
    fact(messages.events(), formatCount(events), scope),
    fact(messages.pods(), formatCount(pods), scope),
    fact(messages.host(), formatCount(host), scope),
    fact(messages.unresolved(), formatCount(unresolved), scope),
    fact(common.clusters(), clusters.join(', ') || messages.noCluster(), scope),
  ];
};

export const tables: Words['tables'] = ({
  pods,
  withContainer,
  withImage,
  withWorkload,
  withLabels,
}) => [
  tableOf(
    messages.facts(),
    [
      { name: messages.container(), events: withContainer },
      { name: messages.image(), events: withImage },
      { name: messages.workload(), events: withWorkload },
      { name: messages.labels(), events: withLabels },
    ],
    [
      textColumn(messages.fact(), ({ name }) => name),
      numberColumn(common.events(), ({ events }) => formatCount(events)),
      numberColumn(messages.share(), ({ events }) => formatPercent(events, pods)),
    ],
  ),
];

function named(share: string): string {
  return messages.named({ share });
}
