import { FIELD } from '../../common/documents/fields';
import { parentFields } from '../../common/documents/process_fields';
import { observationsOf, type Observation } from '../../common/process_tree/observation';
import { EVENT_SOURCE, readEvents } from '../elasticsearch/read_events';
import { groupedByPlace, observationOf, parentRoles, roleSources } from './fact_roles';
import { allOf, anyField, type TreeQuestion } from './question';
import { readBuckets } from './read_buckets';

/** Documents read at a time for what only their whole line tells; one of them often tells all. */
const LINES_AT_A_TIME = 20;

/**
 * What documents of others say of processes that have none of their own: as a parent, with the
 * grandparent's exec_id, and above that as far as Tetragon's `ancestors` option goes. Exec documents
 * are asked first, since they mostly tell everything.
 */
export async function readNamedFacts(
  question: TreeQuestion,
  ids: readonly string[],
): Promise<Observation[]> {
  const { fields } = question;
  const isExec = (type: string) => type === 'process_exec';
  const found: Observation[] = [];
  let left = [...ids];
  for (const types of [
    fields.typesWithParent.filter(isExec),
    fields.typesWithParent.filter((type) => !isExec(type)),
  ]) {
    if (left.length === 0 || types.length === 0) continue;
    found.push(...(await readAsParents(question, types, left)));
    const known = new Set(found.map(({ execId }) => execId));
    left = left.filter((id) => !known.has(id));
  }
  return [...found, ...(await readAsAncestors(question, left))];
}

async function readAsParents(
  { searching, fields, cluster, withPid }: TreeQuestion,
  types: readonly string[],
  ids: readonly string[],
): Promise<Observation[]> {
  const groups = groupedByPlace(types, (type) => parentFields(type).execId, FIELD.parentExecId);
  const facts = await Promise.all(
    groups.map(async (group) => {
      const roles = parentRoles(group, fields);
      const query = allOf([cluster, anyField(roles.execId, ids)]);
      const buckets = await readBuckets(searching, query, roleSources(roles, { withPid }));
      return buckets.flatMap((bucket) => observationOf('parent', bucket, roles));
    }),
  );
  return facts.flat();
}

/**
 * From the exported lines: doc values of an array come sorted and without duplicates, so they do not
 * tell which ancestor is whose parent.
 */
async function readAsAncestors(
  { searching, fields, cluster }: TreeQuestion,
  ids: readonly string[],
): Promise<Observation[]> {
  const found: Observation[] = [];
  const left = new Set(ids);
  while (left.size > 0 && fields.ancestorExecId.length > 0) {
    const { hits } = await searching.search({
      query: allOf([cluster, anyField(fields.ancestorExecId, [...left])]),
      size: LINES_AT_A_TIME,
      sort: ['_shard_doc'],
      track_total_hits: false,
      _source: EVENT_SOURCE,
    });
    const events = await readEvents(searching, hits.hits);
    const told = events.flatMap(observationsOf).filter(({ execId }) => left.has(execId));
    // Lines that do not say what their fields say: nothing more is to be had.
    if (told.length === 0) break;
    found.push(...told);
    for (const { execId } of told) left.delete(execId);
  }
  return found;
}
