import { ACTION_EXECUTED, FIELD } from '../../../common/documents/fields';
import type { Process } from '../../../common/process_tree/merge_observations';
import { asTexts } from '../../../common/documents/read_value';
import { scopeQuery } from '../lineage/scope';
import { allOf, type TreeQuestion } from '../question';

/** Executions that are looked at for a tree that goes deep: less than a few of its generations would cost. */
const NEXT_EXECUTIONS = 2_000;

/**
 * Who is whose child among the first executions in a task's container (or on its node) from its start on:
 * mostly its descendants are there, however deep they are. No proof: wall times jump, and descendants
 * may be elsewhere.
 *
 * @returns exec_id → parent
 */
export async function readNextLinks(
  question: TreeQuestion,
  first: Process,
): Promise<ReadonlyMap<string, string>> {
  const { searching, place } = question;
  const links = new Map<string, string>();
  if (first.startTime === undefined) return links;
  const { hits } = await searching.search({
    query: allOf([
      place,
      scopeQuery(question, first),
      { term: { [FIELD.eventAction]: ACTION_EXECUTED } },
      { range: { [FIELD.start]: { gte: first.startTime } } },
    ]),
    sort: [{ [FIELD.start]: { order: 'asc' } }],
    size: NEXT_EXECUTIONS,
    track_total_hits: false,
    stored_fields: '_none_',
    docvalue_fields: [FIELD.execId, FIELD.parentExecId],
  });
  for (const { fields } of hits.hits) {
    const [id] = asTexts(fields?.[FIELD.execId]);
    const [parent] = asTexts(fields?.[FIELD.parentExecId]);
    if (id !== undefined && parent !== undefined) links.set(id, parent);
  }
  return links;
}
