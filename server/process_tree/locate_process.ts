import { FIELD } from '../../common/documents/fields';
import { dockerOfContainerId } from '../../common/process_tree/observation';
import type { Searching } from '../elasticsearch/search_context';
import type { LineageFields } from './lineage_fields';
import { namers, ownDocuments } from './question';
import { readBuckets, sourcesOf, valueOf, type Bucket, type Sources } from './facts/read_buckets';

/** What the first look at an exec_id finds, in all clusters. */
export interface Location {
  /** Name of the cluster → newest @timestamp (epoch milliseconds) that tells of the process there. */
  clusters: ReadonlyMap<string, number>;
  /** By cluster: what the process's own documents say; nothing where others only name it. */
  own: ReadonlyMap<string, SelfReport[]>;
}

/** What a document of the process itself says of it and of those above. */
export interface SelfReport {
  parentExecId: string | undefined;
  grandparentExecId: string | undefined;
  node: string | undefined;
  /** As the ECS field has it: `containerd://<64 hex>`. */
  containerId: string | undefined;
  docker: string | undefined;
  parentDocker: string | undefined;
}

/** Newest @timestamp of a bucket. */
const NEWEST = { newest: { max: { field: FIELD.timestamp } } };

/**
 * Finds one process wherever a document tells of it, whatever the time: in its own documents and in
 * those that name it, two searches beside each other.
 */
export async function locateProcess(
  searching: Searching,
  fields: LineageFields,
  execId: string,
): Promise<Location> {
  const cluster: Sources = { k: FIELD.cluster };
  const [own, named] = await Promise.all([
    readBuckets(
      searching,
      ownDocuments(fields, [execId]),
      { ...cluster, ...ownSources(fields) },
      { aggs: NEWEST },
    ),
    readBuckets(searching, namers(fields, [execId]), cluster, { aggs: NEWEST }),
  ]);
  const clusters = new Map<string, number>();
  const reports = new Map<string, SelfReport[]>();
  for (const bucket of [...own, ...named]) {
    const name = clusterOf(bucket);
    clusters.set(name, Math.max(clusters.get(name) ?? 0, bucket.newest?.value ?? 0));
  }
  for (const bucket of own) {
    const name = clusterOf(bucket);
    reports.set(name, [...(reports.get(name) ?? []), selfReportOf(bucket, fields)]);
  }
  return { clusters, own: reports };
}

function ownSources(fields: LineageFields): Sources {
  return {
    ...sourcesOf('n', [FIELD.node].filter(fields.has)),
    ...sourcesOf('c', [FIELD.containerId].filter(fields.has)),
    ...sourcesOf('p', fields.parentExecId),
    ...sourcesOf('w', fields.ownParentExecId),
    ...sourcesOf('g', fields.grandparentExecId),
    ...sourcesOf('d', fields.docker),
    ...sourcesOf('e', fields.parentDocker),
  };
}

function selfReportOf(bucket: Bucket, fields: LineageFields): SelfReport {
  const containerId = valueOf(bucket, 'c', [FIELD.containerId]);
  return {
    parentExecId:
      valueOf(bucket, 'p', fields.parentExecId) ?? valueOf(bucket, 'w', fields.ownParentExecId),
    grandparentExecId: valueOf(bucket, 'g', fields.grandparentExecId),
    node: valueOf(bucket, 'n', [FIELD.node]),
    containerId,
    docker: valueOf(bucket, 'd', fields.docker) ?? dockerOfContainerId(containerId),
    parentDocker: valueOf(bucket, 'e', fields.parentDocker),
  };
}

function clusterOf({ key }: Bucket): string {
  return typeof key.k === 'string' ? key.k : '';
}
