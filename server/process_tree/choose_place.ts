import { decodeExecId } from '../../common/documents/exec_id';
import { parseFilterValue, UNNAMED_CLUSTER, type Filter } from '../../common/filters/filters';
import { processNotFound } from '../elasticsearch/process_not_found';
import type { SearchContext } from '../elasticsearch/search_context';
import type { Location } from './locate_process';
import type { Place } from './question';

export interface ChosenPlace extends Place {
  /** Other clusters that tell of the same exec_id. */
  otherClusters: string[];
  /** Other nodes of the same cluster that do: Windows ids (`pid:pid:pid`), cloned machines. */
  otherNodes: string[];
}

/** What a request says of the place; both may be missing. */
export interface WantedPlace {
  /** Values of the filter `cluster`. */
  cluster?: readonly string[] | undefined;
  node?: string | undefined;
}

/**
 * The cluster and the node of a tree: of those that are wanted the one with the newest document, and in
 * its cluster the node that the id names, where nobody names another. An
 * exec_id is no key of the world: cluster names default to nothing, node names and ids repeat.
 *
 * @throws ReasonError `not_found` when no document of a wanted place tells of the process
 */
export function choosePlace(
  { places }: Pick<Location, 'places'>,
  wanted: WantedPlace,
  context: Pick<SearchContext, 'dataStreams' | 'incomplete'>,
  execId: string,
): ChosenPlace {
  const clusters = [...new Set(places.map(({ cluster }) => cluster))];
  const filters = (wanted.cluster ?? []).map((text) => parseFilterValue('cluster', text));
  const included = filters.filter(({ exclude }) => !exclude).map(nameOf);
  const excluded = filters.filter(({ exclude }) => exclude).map(nameOf);
  const possible = places.filter(
    ({ cluster, node }) =>
      (included.length === 0 || included.includes(cluster)) &&
      !excluded.includes(cluster) &&
      (wanted.node === undefined || wanted.node === node),
  );
  const named = decodeExecId(execId)?.node;
  const chosen =
    possible.find(({ cluster, node }) => node === named && cluster === possible[0]?.cluster) ??
    possible[0];
  if (!chosen) throw processNotFound(context, execId, clusters);
  return {
    ...chosen,
    otherClusters: clusters.filter((name) => name !== chosen.cluster),
    otherNodes: places
      .filter(({ cluster, node }) => cluster === chosen.cluster && node !== chosen.node)
      .map(({ node }) => node),
  };
}

/** An empty value, and the one that stands for it in addresses, is the cluster without a name. */
function nameOf({ value }: Filter): string {
  return value === UNNAMED_CLUSTER ? '' : value;
}
