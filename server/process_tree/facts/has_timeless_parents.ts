import { timelessPrefix } from '../../../common/documents/exec_id';
import { anyOf } from '../../elasticsearch/filter_query';
import { allOf, type Query, type TreeQuestion } from '../question';

/**
 * Whether some process of the node names its parent without a time (`node:0:pid`): few clusters have such
 * ids, and to ask for those of 100,000 processes takes as long as to ask for the processes.
 */
export async function hasTimelessParents({
  searching,
  fields,
  place,
  node,
}: TreeQuestion): Promise<boolean> {
  const prefix = timelessPrefix(node);
  const names = [...fields.parentExecId, ...fields.ownParentExecId];
  if (names.length === 0) return false;
  const { hits } = await searching.search({
    query: allOf([place, anyOf(names.map((field): Query => ({ prefix: { [field]: prefix } })))]),
    size: 0,
    track_total_hits: 1,
    terminate_after: 1,
  });
  return (typeof hits.total === 'number' ? hits.total : (hits.total?.value ?? 0)) > 0;
}
