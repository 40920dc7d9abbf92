import { formatCount, formatPercent } from '../../text/numbers';
import { fact, numberColumn, tableOf, textColumn, type CheckWords } from '../check_words';
import { messages as common } from '../messages/common_messages';
import { lastHours } from './common_words';
import { messages } from '../messages/kubernetes_metadata_messages';

/** Names in a sentence. */
const NAMED = 3;

export const KUBERNETES_METADATA: CheckWords<'kubernetes_metadata'> = {
  conclusions: {
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
  },
  evidence: ({ hours, events, pods, host, unresolved, clusters }) => {
    const scope = lastHours(hours);
    return [
      fact(messages.events(), formatCount(events), scope),
      fact(messages.pods(), formatCount(pods), scope),
      fact(messages.host(), formatCount(host), scope),
      fact(messages.unresolved(), formatCount(unresolved), scope),
      fact(common.clusters(), clusters.join(', ') || messages.noCluster(), scope),
    ];
  },
  tables: ({ pods, withContainer, withImage, withWorkload, withLabels }) => [
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
  ],
};

function named(share: string): string {
  return messages.named({ share });
}
