import { parseFilterValue, UNNAMED_CLUSTER, type Filter } from '../../common/filters/filters';
import { processNotFound } from '../elasticsearch/process_not_found';
import type { SearchContext } from '../elasticsearch/search_context';
import type { Location } from './locate_process';

export interface ChosenCluster {
  cluster: string;
  /** Other clusters that tell of the same exec_id. */
  others: string[];
}

/**
 * The cluster of a tree: of those that the filter `cluster` allows the one with the newest document.
 * An exec_id is no key of the world: cluster names default to nothing, node names repeat.
 *
 * @throws ReasonError `not_found` when no document tells of the process
 */
export function chooseCluster(
  { clusters }: Location,
  wanted: string[] | undefined,
  context: Pick<SearchContext, 'dataStreams' | 'incomplete'>,
  execId: string,
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
  throw processNotFound(context, execId, newestFirst);
}

/** An empty value, and the one that stands for it in addresses, is the cluster without a name. */
function nameOf({ value }: Filter): string {
  return value === UNNAMED_CLUSTER ? '' : value;
}
