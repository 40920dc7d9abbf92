import { parseFilterValue, UNNAMED_CLUSTER, type Filter } from '../../common/filters/filters';
import { InvestigationError } from '../elasticsearch/errors';
import type { Location } from './locate_process';

export interface ChosenCluster {
  cluster: string;
  /** Other clusters that tell of the same exec_id. */
  others: string[];
}

interface Surroundings {
  execId: string;
  dataStreams: readonly string[];
  /** Why documents may be missing, in words. */
  incomplete: readonly string[];
}

/**
 * The cluster of a tree: of those that the filter `cluster` allows the one with the newest document.
 * An exec_id is no key of the world: cluster names default to nothing, node names repeat.
 *
 * @throws InvestigationError `not_found` when no document tells of the process
 */
export function chooseCluster(
  { clusters }: Location,
  wanted: string[] | undefined,
  { execId, dataStreams, incomplete }: Surroundings,
): ChosenCluster {
  const newestFirst = [...clusters].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  const filters = (wanted ?? []).map((text) => parseFilterValue('cluster', text));
  const included = filters.filter(({ exclude }) => !exclude).map(nameOf);
  const excluded = filters.filter(({ exclude }) => exclude).map(nameOf);
  const cluster = newestFirst.find(
    (name) => (included.length === 0 || included.includes(name)) && !excluded.includes(name),
  );
  if (cluster !== undefined) {
    return { cluster, others: newestFirst.filter((name) => name !== cluster) };
  }
  const names = dataStreams.join(', ');
  if (newestFirst.length > 0) {
    const there = newestFirst.map((name) => (name === '' ? UNNAMED_CLUSTER : name)).join(', ');
    throw new InvestigationError(
      'not_found',
      `The process ${execId} is not in the cluster that was asked for, but in ${there}: change the filter cluster.`,
    );
  }
  const perhaps = incomplete.length === 0 ? '' : ` (but ${incomplete.join('; ')})`;
  throw new InvestigationError(
    'not_found',
    `No event in ${names} names the process ${execId}${perhaps}: check the exec_id, or whether its events are older than what the data stream keeps.`,
  );
}

/** An empty value, and the one that stands for it in addresses, is the cluster without a name. */
function nameOf({ value }: Filter): string {
  return value === UNNAMED_CLUSTER ? '' : value;
}
