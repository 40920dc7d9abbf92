import { printFilterValue, UNNAMED_CLUSTER } from '../../common/filters/filters';

/** The parameter that keeps a question to the cluster of a tree, which may have no name. */
export function clusterQuery(cluster: string): { cluster: string } {
  const value = cluster === '' ? UNNAMED_CLUSTER : cluster;
  return { cluster: printFilterValue({ name: 'cluster', value, exclude: false }) };
}
