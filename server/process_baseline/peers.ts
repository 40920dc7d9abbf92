import type { estypes } from '@elastic/elasticsearch';
import type { ProcessBaselineAnswer } from '../../common/api/process_baseline';
import { siblingGroup } from '../../common/baseline/siblings';
import { ACTION_EXECUTED, FIELD, FIELDS } from '../../common/documents/fields';
import type { PlaceKind } from '../../common/documents/place';
import type { TetragonProcess } from '../../common/documents/tetragon_event';
import { HOST_NAMESPACE, type Filter } from '../../common/filters/filters';
import { clusterQuery, filterQuery } from '../elasticsearch/filter_query';

type Query = estypes.QueryDslQueryContainer;

export type Peers = ProcessBaselineAnswer['peers'];

/** The smallest group of processes that a process can fairly be compared with. */
export function peersOf(process: TetragonProcess | undefined, place: PlaceKind): Peers {
  const group = siblingGroup(process?.pod);
  if (group) return { kind: 'workload', namespace: group.namespace, workload: group.workload };
  const namespace = process?.pod?.namespace;
  if (namespace !== undefined) return { kind: 'namespace', namespace };
  return { kind: place === 'host' ? 'host' : 'cluster' };
}

/** Documents of all of them. */
export function peersQuery(peers: Peers, cluster: string): Query {
  return {
    bool: { filter: [clusterQuery(cluster), filterQuery({ filters: filtersOf(peers) })] },
  };
}

function filtersOf({ kind, namespace, workload }: Peers): Filter[] {
  if (kind === 'host') return [{ name: 'namespace', value: HOST_NAMESPACE, exclude: false }];
  return [
    ...(namespace === undefined
      ? []
      : [{ name: 'namespace' as const, value: namespace, exclude: false }]),
    ...(workload === undefined
      ? []
      : [{ name: 'workload' as const, value: workload, exclude: false }]),
  ];
}

/** Executions that Tetragon saw; a process it read from /proc started some time before. */
export const EXECUTIONS: Query = {
  bool: {
    filter: [{ term: { [FIELD.eventAction]: ACTION_EXECUTED } }],
    must_not: FIELDS.flags.map((field) => ({ wildcard: { [field]: { value: '*procFS*' } } })),
  },
};
