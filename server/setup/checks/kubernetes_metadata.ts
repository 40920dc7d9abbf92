import type { estypes } from '@elastic/elasticsearch';
import { FIELD, FIELDS, labelFields } from '../../../common/documents/fields';
import {
  HOST_NAMESPACE,
  UNKNOWN_NAMESPACE,
  UNRESOLVED_NAMESPACE,
} from '../../../common/filters/filters';
import { SETUP_NODES, SETUP_ROWS } from '../../../common/limits';
import { judgeKubernetesMetadata } from '../../../common/setup/checks/kubernetes_metadata';
import type { SearchBody } from '../../elasticsearch/search_context';
import { anyOf, existsQueries, filterQuery } from '../../elasticsearch/filter_query';
import { unassociatedQuery } from '../../elasticsearch/place_query';
import { processEventQuery } from '../../elasticsearch/without_exec_id';
import type { SetupContext } from '../setup_context';
import type { SetupCheck } from './setup_check';

interface Count {
  doc_count: number;
}

interface Keys {
  buckets: { key: string }[];
}

interface Aggregations {
  process: Count & {
    host: Count;
    unresolved: Count;
    unknown: Count;
    unassociated: Count & { nodes: Keys; runtimes: Keys };
    pods: Count & { container: Count; image: Count; workload: Count; labels: Count };
    noNode: Count;
    noCluster: Count;
  };
  clusters: { buckets: { key: string; nodes: { buckets: { key: string }[] } }[] };
}

/** Labels that workloads nearly always have one of: an object's own `exists` would ask for each label. */
const USUAL_LABELS = [
  'app.kubernetes.io/name',
  'app',
  'k8s-app',
  'pod-template-hash',
  'controller-revision-hash',
];

export const kubernetesMetadataCheck: SetupCheck<'kubernetes_metadata'> = {
  id: 'kubernetes_metadata',
  async run(setup) {
    const { aggregations } = await setup.search<Aggregations>(countsQuery(setup));
    const found = aggregations?.process;
    const clusters = aggregations?.clusters.buckets ?? [];
    return judgeKubernetesMetadata({
      hours: setup.hours,
      events: found?.doc_count ?? 0,
      host: found?.host.doc_count ?? 0,
      unresolved: found?.unresolved.doc_count ?? 0,
      unknown: found?.unknown.doc_count ?? 0,
      unassociated: found?.unassociated.doc_count ?? 0,
      unassociatedNodes: keysOf(found?.unassociated.nodes),
      runtimes: keysOf(found?.unassociated.runtimes),
      pods: found?.pods.doc_count ?? 0,
      withContainer: found?.pods.container.doc_count ?? 0,
      withImage: found?.pods.image.doc_count ?? 0,
      withWorkload: found?.pods.workload.doc_count ?? 0,
      withLabels: found?.pods.labels.doc_count ?? 0,
      withoutNode: found?.noNode.doc_count ?? 0,
      withoutCluster: found?.noCluster.doc_count ?? 0,
      clusters: clusters.map(({ key }) => key),
      sharedNodes: repeated(clusters.flatMap(({ nodes }) => nodes.buckets.map(({ key }) => key))),
    });
  },
};

function keysOf(answer: Keys | undefined): string[] {
  return (answer?.buckets ?? []).map(({ key }) => key);
}

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(names.filter((name) => seen.has(name) || !seen.add(name)))];
}

function countsQuery({ recent }: SetupContext): SearchBody {
  return {
    query: { bool: { filter: [recent] } },
    size: 0,
    track_total_hits: false,
    aggs: {
      process: {
        filter: processEventQuery(),
        aggs: {
          host: ofNamespace(HOST_NAMESPACE),
          unresolved: ofNamespace(UNRESOLVED_NAMESPACE),
          unknown: ofNamespace(UNKNOWN_NAMESPACE),
          unassociated: {
            filter: unassociatedQuery(),
            aggs: {
              nodes: { terms: { field: FIELD.node, size: SETUP_ROWS } },
              runtimes: { terms: { field: FIELD.parentBinary, size: SETUP_ROWS } },
            },
          },
          pods: {
            filter: anyOf(existsQueries(FIELDS.namespace)),
            aggs: {
              container: { filter: anyOf(existsQueries(FIELDS.container)) },
              image: { filter: anyOf(existsQueries(FIELDS.image)) },
              workload: { filter: anyOf(existsQueries(FIELDS.workload)) },
              labels: { filter: anyOf(existsQueries(USUAL_LABELS.flatMap(labelFields))) },
            },
          },
          noNode: { filter: { bool: { must_not: existsQueries([FIELD.node]) } } },
          noCluster: { filter: { bool: { must_not: existsQueries([FIELD.cluster]) } } },
        },
      },
      clusters: {
        terms: { field: FIELD.cluster, size: 50 },
        aggs: { nodes: { terms: { field: FIELD.node, size: SETUP_NODES } } },
      },
    },
  };
}

function ofNamespace(value: string): estypes.AggregationsAggregationContainer {
  return { filter: filterQuery({ filters: [{ name: 'namespace', value, exclude: false }] }) };
}
