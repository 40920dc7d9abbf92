import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.messages.kubernetes_metadata', {
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
