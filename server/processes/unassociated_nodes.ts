import { FIELD } from '../../common/documents/fields';
import { rangeQuery } from '../elasticsearch/filter_query';
import { unassociatedQuery } from '../elasticsearch/place_query';
import type { Range } from '../elasticsearch/range';
import type { SearchContext } from '../elasticsearch/search_context';

/**
 * Those of the nodes on which Tetragon can't tell which container a process is in, as children of a
 * container runtime without a container id show: there, no container id proves no host.
 */
export async function readUnassociatedNodes(
  context: SearchContext,
  nodes: readonly string[],
  range: Range,
): Promise<ReadonlySet<string>> {
  const names = [...new Set(nodes)].filter((name) => name !== '');
  if (names.length === 0) return new Set();
  const { aggregations } = await context.search<{ nodes: { buckets: { key: string }[] } }>({
    query: {
      bool: {
        filter: [rangeQuery(range), { terms: { [FIELD.node]: names } }, unassociatedQuery()],
      },
    },
    size: 0,
    track_total_hits: false,
    aggs: { nodes: { terms: { field: FIELD.node, size: names.length } } },
  });
  return new Set(aggregations?.nodes.buckets.map(({ key }) => key));
}
