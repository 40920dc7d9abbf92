import { shownText } from '../../text/shown_text';
import { formatCount, formatPercent } from '../../text/numbers';
import { fact, numberColumn, tableOf, textColumn, type CheckWords } from '../check_words';
import { lastHours, messages as common } from './common_messages';
import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.words.kubernetes_metadata', {
  title: 'Kubernetes metadata',
  associationFails:
    'Tetragon can’t tell which container a process is in{onNodes}: {events, plural, one {# event} other {# events}} of processes that {runtimes} started {events, plural, one {has} other {have}} neither pod nor container ID. {pods, plural, =0 {No event names a pod. } other {}}Causes: a container runtime or cgroup layout that Tetragon doesn’t know (with CRI-O, tetragon.cri.enabled and tetragon.cgidmap.enabled are needed), or tetragon.enableK8sAPI is off.',
  onNodes: '{count, plural, one { on {names}} other { on # nodes ({names})}}',
  associationFailsShort: 'association fails',
  placesUnknown:
    'No event names a pod, and {without} of {events} don’t say whether they are of host processes: field filters or an old release of Tetragon can leave that out.',
  placesUnknownShort: 'no pods',
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
  hostOnly:
    'No event names a pod or container: {events, plural, one {the # event is} other {all # events are}} of host processes. If pods run on these nodes, check tetragon.enableK8sAPI and the export’s allow and deny lists.',
  allNamed:
    'Every event in a container names its pod. {host, plural, one {# event is} other {# events are}} of host processes.{unknown, plural, =0 {} one { # event doesn’t say where its process ran.} other { # events don’t say where their process ran.}}{hasClusterName, select, true {} other { No cluster name is configured.}}',
  named: '{share} named',
  events: 'Events of processes',
  pods: 'In pods',
  host: 'On the host',
  unresolved: 'In unresolved containers',
  unknown: 'Of unknown place',
  noCluster: 'no cluster name',
  facts: 'Pod metadata',
  fact: 'Recorded',
  share: 'Share of the events in pods',
  container: 'container',
  image: 'image',
  workload: 'workload',
  labels: 'labels',
});

/** Names in a sentence, and characters of each. */
const NAMED = 3;
const MAX_NAME = 80;

type Words = Required<CheckWords<'kubernetes_metadata'>>;

export const conclusions: Words['conclusions'] = {
  association_fails: ({ events, pods, nodes, runtimes }) => ({
    sentence: messages.associationFails({
      events,
      pods,
      onNodes: nodes.length === 0 ? '' : onNodes(nodes),
      runtimes: namesOf(runtimes),
    }),
    short: messages.associationFailsShort(),
  }),
  places_unknown: ({ without, events }) => ({
    sentence: messages.placesUnknown({
      without: formatCount(without),
      events: formatCount(events),
    }),
    short: messages.placesUnknownShort(),
  }),
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
  all_named: ({ host, unknown, hasClusterName }) => ({
    sentence: messages.allNamed({ host, unknown, hasClusterName: String(hasClusterName) }),
    short: named('100 %'),
  }),
};

export const evidence: Words['evidence'] = ({
  hours,
  events,
  pods,
  host,
  unresolved,
  unknown,
  clusters,
}) => {
  const scope = lastHours(hours);
  return [
    fact(messages.events(), formatCount(events), scope),
    fact(messages.pods(), formatCount(pods), scope),
    fact(messages.host(), formatCount(host), scope),
    fact(messages.unresolved(), formatCount(unresolved), scope),
    fact(messages.unknown(), formatCount(unknown), scope),
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

function onNodes(nodes: readonly string[]): string {
  return messages.onNodes({ count: nodes.length, names: namesOf(nodes) });
}

function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).map((name) => shownText(name, MAX_NAME));
  return [...shown, ...(names.length > NAMED ? ['…'] : [])].join(', ');
}

function named(share: string): string {
  return messages.named({ share });
}
