import type { ProcessNode } from '../../common/api/process_tree';
import { parametersOfRef } from '../../common/api/query';
import { printFilterValue, UNNAMED_CLUSTER } from '../../common/filters/filters';
import { processRef, type ProcessRef } from '../../common/identity/process_ref';
import type { QueryParameters } from '../query/ask';

/** One process of a tree; of an id that is no node of it, only the cluster is known beside. */
export function refInTree(
  execId: string,
  node: ProcessNode | undefined,
  cluster: string,
): ProcessRef {
  return node ? processRef({ ...node, cluster }) : { execId, cluster };
}

/** Names one process to the routes of the tree, for which its cluster, which may have no name, is a filter. */
export function treeProcessQuery(
  execId: string,
  node: ProcessNode | undefined,
  cluster: string,
): QueryParameters {
  const value = cluster === '' ? UNNAMED_CLUSTER : cluster;
  return {
    ...parametersOfRef(refInTree(execId, node, cluster)),
    cluster: printFilterValue({ name: 'cluster', value, exclude: false }),
  };
}
