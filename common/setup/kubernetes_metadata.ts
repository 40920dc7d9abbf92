import type { Finding, Repair } from '../api/setup';
import { finding, skippedWithoutEvents } from './finding';
import { count, counted, percent } from './numbers';
import { POOR_SHARE, SMALL_SAMPLE } from './thresholds';

export interface MetadataFacts {
  hours: number;
  /** Events of processes. */
  events: number;
  /** Neither container nor pod: the host's. */
  host: number;
  /** In a container whose pod is not known. */
  unresolved: number;
  /** Events of pods, and of those with each fact. */
  pods: number;
  withContainer: number;
  withImage: number;
  withWorkload: number;
  withLabels: number;
  /** Events without a node name, and without a cluster name. */
  withoutNode: number;
  withoutCluster: number;
  clusters: readonly string[];
  /** Node names that stand in more than one cluster. */
  sharedNodes: readonly string[];
}

const CLUSTER_NAME: Repair = {
  text: 'Name each cluster, so that nodes of equal name are kept apart:',
  code: { language: 'yaml', text: 'tetragon:\n  clusterName: my-cluster' },
};

const RBAC: Repair = {
  text: 'Tetragon asks the API server of Kubernetes for pods. See whether it may, and whether it reaches it:',
  code: {
    language: 'bash',
    text: 'kubectl auth can-i list pods -A --as=system:serviceaccount:kube-system:tetragon\nkubectl logs -n kube-system ds/tetragon -c tetragon | grep -iE "forbidden|connection refused|watcher"',
  },
  topic: 'kubernetes_metadata',
};

/** Whether events say which pod they come from. */
export function judgeKubernetesMetadata(facts: MetadataFacts): Finding {
  const { events, unresolved, pods, hours, host } = facts;
  if (events === 0) return skippedWithoutEvents(hours);
  const parts = { evidence: evidenceOf(facts), tables: [tableOf(facts)] };
  const contained = pods + unresolved;
  if (contained > 0 && pods === 0) {
    return finding(
      contained >= SMALL_SAMPLE ? 'failed' : 'warning',
      `None of ${counted(contained, 'event')} in containers names its pod: Tetragon does not reach Kubernetes.`,
      { ...parts, number: '0 % named', repairs: [RBAC] },
    );
  }
  if (unresolved > 0) {
    const isPoor = unresolved / contained > POOR_SHARE && contained >= SMALL_SAMPLE;
    return finding(
      isPoor ? 'failed' : 'warning',
      `${percent(unresolved, contained)} of the events in containers (${count(unresolved)} of ${count(contained)}) do not name their pod.`,
      { ...parts, number: `${percent(unresolved, contained)} unresolved`, repairs: [RBAC] },
    );
  }
  return (
    nameFinding(facts, parts) ??
    finding(
      'passed',
      pods === 0
        ? `All of the ${counted(events, 'event')} are the host’s.`
        : `Every event in a container names its pod; ${counted(host, 'event')} ${host === 1 ? 'is' : 'are'} the host’s.${facts.clusters.length === 0 ? ' No cluster name is set.' : ''}`,
      {
        ...parts,
        number: '100 % named',
        repairs: facts.clusters.length === 0 ? [CLUSTER_NAME] : [],
      },
    )
  );
}

function nameFinding(
  facts: MetadataFacts,
  parts: Pick<Finding, 'evidence' | 'tables'>,
): Finding | undefined {
  const { sharedNodes, withoutNode, withoutCluster, clusters, events } = facts;
  if (sharedNodes.length > 0) {
    return finding(
      'warning',
      `${counted(sharedNodes.length, 'node name')} (${sharedNodes.slice(0, 3).join(', ')}) ${sharedNodes.length === 1 ? 'stands' : 'stand'} in more than one cluster: their processes are kept apart by the cluster’s name only.`,
      { ...parts, number: 'equal nodes' },
    );
  }
  if (clusters.length > 0 && withoutCluster > 0) {
    return finding(
      'warning',
      `${percent(withoutCluster, events)} of the events name no cluster, though others do: one cluster was not given its name.`,
      { ...parts, number: 'no cluster name', repairs: [CLUSTER_NAME] },
    );
  }
  if (withoutNode > 0) {
    return finding(
      'warning',
      `${percent(withoutNode, events)} of the events name no node: they cannot be told apart by where they ran.`,
      {
        ...parts,
        number: 'no node name',
        repairs: [
          {
            text: 'Tetragon takes the node’s name from the variable NODE_NAME, which its Helm chart sets. See whether it is there:',
            code: {
              language: 'bash',
              text: 'kubectl exec -n kube-system ds/tetragon -c tetragon -- printenv NODE_NAME',
            },
          },
        ],
      },
    );
  }
  return undefined;
}

function evidenceOf(facts: MetadataFacts): Finding['evidence'] {
  const scope = `last ${facts.hours} h`;
  return [
    { label: 'Events of processes', value: count(facts.events), scope },
    { label: 'In pods', value: count(facts.pods), scope },
    { label: 'On the host', value: count(facts.host), scope },
    { label: 'In unresolved containers', value: count(facts.unresolved), scope },
    { label: 'Clusters', value: facts.clusters.join(', ') || 'no cluster name', scope },
  ];
}

function tableOf(facts: MetadataFacts): Finding['tables'][number] {
  const { pods } = facts;
  const row = (name: string, part: number, whole = pods) => [
    name,
    count(part),
    percent(part, whole),
  ];
  return {
    title: 'Facts about pods',
    columns: ['Fact', 'Events', 'Share of the events in pods'],
    rows: [
      row('container', facts.withContainer),
      row('image', facts.withImage),
      row('workload', facts.withWorkload),
      row('labels', facts.withLabels),
    ],
  };
}
