import { ReasonError } from './errors';
import type { SearchContext } from './search_context';

/**
 * Builds the `not_found` error of an exec_id that no event names.
 *
 * @param otherClusters where events do name it though the wanted cluster has none
 */
export function processNotFound(
  { dataStreams, incomplete }: Pick<SearchContext, 'dataStreams' | 'incomplete'>,
  execId: string,
  otherClusters: readonly string[] = [],
): ReasonError {
  return new ReasonError(
    otherClusters.length > 0
      ? { code: 'process_in_other_clusters', values: { execId, clusters: [...otherClusters] } }
      : {
          code: 'process_not_found',
          values: { execId, dataStreams: [...dataStreams], incomplete: [...incomplete] },
        },
  );
}
