import type { estypes } from '@elastic/elasticsearch';
import { MAX_COUNTED_SIBLINGS } from '../../../common/limits';
import { isKernelExecId } from '../../../common/documents/exec_id';
import { FIELD } from '../../../common/documents/fields';
import { allOf, anyField, chunksOf, type TreeQuestion } from '../question';

/** Ancestors whose children are counted in one search: each is a query of its own. */
const COUNTED_A_SEARCH = 200;

interface Counts {
  children: { buckets: Record<string, { distinct: { value: number } }> };
}

/**
 * Counts the children of ancestors: of each the tree shows the one that leads on. Those with documents
 * of their own count, as `process_tree_children` lists them.
 *
 * @returns exec_id → children; nothing for one without any
 */
export async function countChildren(
  question: TreeQuestion,
  execIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  // Everything that ever ran on a node is below its kernel.
  const asked = execIds.filter((id) => !isKernelExecId(id));
  const counts = await Promise.all(
    chunksOf(asked, COUNTED_A_SEARCH).map((chunk) => countChildrenOf(question, chunk)),
  );
  return new Map(counts.flatMap((found) => [...found]));
}

async function countChildrenOf(
  { searching, fields, place }: TreeQuestion,
  execIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const parents = [...fields.parentExecId, ...fields.ownParentExecId];
  // Named by index: an id may hold anything.
  const filters = Object.fromEntries(
    execIds.map((id, index): [string, estypes.QueryDslQueryContainer] => [
      `id${index}`,
      anyField(parents, [id]),
    ]),
  );
  const { aggregations } = await searching.search<Counts>({
    size: 0,
    track_total_hits: false,
    query: allOf([place, anyField(parents, execIds)]),
    aggs: {
      children: {
        filters: { filters },
        aggs: {
          distinct: {
            cardinality: { field: FIELD.execId, precision_threshold: MAX_COUNTED_SIBLINGS },
          },
        },
      },
    },
  });
  const buckets = aggregations?.children.buckets ?? {};
  return new Map(
    execIds.flatMap((id, index): [string, number][] => {
      const count = buckets[`id${index}`]?.distinct.value ?? 0;
      return count > 0 ? [[id, count]] : [];
    }),
  );
}
