import * as z from 'zod';
import { checkAnswer, type ResultOf } from '../check_answer';
import { coded } from '../coded';
import { POOR_SHARE, SMALL_SAMPLE } from '../thresholds';
import { noEvents } from './no_events';

const factsSchema = z.object({
  hours: z.number(),
  /** Events of processes. */
  events: z.number(),
  /** Of processes that documents prove to be the host's. */
  host: z.number(),
  /** In a container whose pod is not known. */
  unresolved: z.number(),
  /** Of processes of which nothing says where they ran. */
  unknown: z.number(),
  /** Of children of a container runtime that have neither pod nor container id: part of `unresolved`. */
  unassociated: z.number(),
  /** Nodes and runtimes of those, most events first. */
  unassociatedNodes: z.array(z.string()),
  runtimes: z.array(z.string()),
  /** Events of pods, and of those with each fact. */
  pods: z.number(),
  withContainer: z.number(),
  withImage: z.number(),
  withWorkload: z.number(),
  withLabels: z.number(),
  /** Events without a node name, and without a cluster name. */
  withoutNode: z.number(),
  withoutCluster: z.number(),
  clusters: z.array(z.string()),
  /** Node names that stand in more than one cluster. */
  sharedNodes: z.array(z.string()),
});

const part = { without: z.number(), events: z.number() };

export const kubernetesMetadataAnswer = checkAnswer(
  'kubernetes_metadata',
  [
    coded('association_fails', {
      events: z.number(),
      pods: z.number(),
      nodes: z.array(z.string()),
      runtimes: z.array(z.string()),
    }),
    coded('no_pod_named', { events: z.number() }),
    coded('pods_unresolved', part),
    coded('shared_nodes', { nodes: z.array(z.string()) }),
    coded('cluster_missing', part),
    coded('node_missing', part),
    coded('places_unknown', part),
    coded('host_only', { events: z.number() }),
    coded('all_named', { host: z.number(), unknown: z.number(), hasClusterName: z.boolean() }),
  ],
  factsSchema,
);

export type MetadataFacts = z.output<typeof factsSchema>;
type Result = ResultOf<typeof kubernetesMetadataAnswer>;

/** Whether events say which pod they come from. */
export function judgeKubernetesMetadata(facts: MetadataFacts): Result {
  return facts.events === 0 ? noEvents(facts.hours) : { ...conclude(facts), facts };
}

function conclude(facts: MetadataFacts): Result {
  const { events, unresolved, pods, host, clusters, sharedNodes } = facts;
  if (facts.unassociated > 0) return associationFails(facts);
  const contained = pods + unresolved;
  if (unresolved > 0) {
    const isPoor = unresolved / contained > POOR_SHARE && contained >= SMALL_SAMPLE;
    return {
      status: isPoor ? 'failed' : 'warning',
      conclusion:
        pods === 0
          ? { code: 'no_pod_named', values: { events: contained } }
          : { code: 'pods_unresolved', values: { without: unresolved, events: contained } },
      repairs: [{ code: 'check_rbac' }],
    };
  }
  if (sharedNodes.length > 0) {
    return {
      status: 'warning',
      conclusion: { code: 'shared_nodes', values: { nodes: sharedNodes } },
    };
  }
  if (clusters.length > 0 && facts.withoutCluster > 0) {
    return {
      status: 'warning',
      conclusion: { code: 'cluster_missing', values: { without: facts.withoutCluster, events } },
      repairs: [{ code: 'name_clusters' }],
    };
  }
  if (facts.withoutNode > 0) {
    return {
      status: 'warning',
      conclusion: { code: 'node_missing', values: { without: facts.withoutNode, events } },
      repairs: [{ code: 'node_name_variable' }],
    };
  }
  // Nothing proves that there is no pod where events don't even say that they are the host's.
  if (pods === 0 && facts.unknown > 0) {
    return {
      status: 'warning',
      conclusion: { code: 'places_unknown', values: { without: facts.unknown, events } },
      repairs: [{ code: 'check_association' }],
    };
  }
  const hasClusterName = clusters.length > 0;
  return {
    status: 'passed',
    conclusion:
      pods === 0
        ? { code: 'host_only', values: { events } }
        : { code: 'all_named', values: { host, unknown: facts.unknown, hasClusterName } },
    repairs: hasClusterName ? [] : [{ code: 'name_clusters' }],
  };
}

/** What a runtime started is in a container: without its id no event of the node can be placed. */
function associationFails(facts: MetadataFacts): Result {
  const { unassociated: events, pods, unassociatedNodes: nodes, runtimes } = facts;
  return {
    status: pods === 0 ? 'failed' : 'warning',
    conclusion: { code: 'association_fails', values: { events, pods, nodes, runtimes } },
    repairs: [{ code: 'check_association' }],
  };
}
