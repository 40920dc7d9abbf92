import { readBuckets, sourcesOf, valueOf } from '../facts/read_buckets';
import { allOf, chunksOf, ownDocuments, type Query, type TreeQuestion } from '../question';
import { MAX_TERMS } from '../../../common/limits';

/** One process and its parent, as some document says; the parent may be missing in all of them. */
export interface Edge {
  execId: string;
  parentExecId: string | undefined;
}

/** Each process that these documents are about, with its parent. */
export async function readEdges(
  question: TreeQuestion,
  filter: Query,
  exclude: Query[],
): Promise<Edge[]> {
  const { searching, fields, place } = question;
  const { execId, parentExecId } = fields;
  const buckets = await readBuckets(searching, allOf([place, filter], exclude), {
    ...sourcesOf('i', execId),
    ...sourcesOf('p', parentExecId),
  });
  const edges = buckets.flatMap((bucket): Edge[] => {
    const id = valueOf(bucket, 'i', execId);
    return id === undefined
      ? []
      : [{ execId: id, parentExecId: valueOf(bucket, 'p', parentExecId) }];
  });
  const without = edges.filter((edge) => edge.parentExecId === undefined);
  if (without.length === 0) return edges;
  const known = edges.filter((edge) => edge.parentExecId !== undefined);
  const ids = new Set(without.map((edge) => edge.execId));
  const parents = await readOwnParents(question, [...ids]);
  return [...known, ...[...ids].map((id) => ({ execId: id, parentExecId: parents.get(id) }))];
}

/**
 * The parent that a process itself names, for those whose documents have no parent object (not in
 * Tetragon's cache). Asked only for them: the field is another one in every event type, and as
 * further sources they would double the buckets of all.
 */
export async function readOwnParents(
  { searching, fields, place }: TreeQuestion,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { execId, ownParentExecId } = fields;
  const parents = new Map<string, string>();
  if (ownParentExecId.length === 0) return parents;
  for (const chunk of chunksOf(ids, MAX_TERMS)) {
    const buckets = await readBuckets(searching, allOf([place, ownDocuments(fields, chunk)]), {
      ...sourcesOf('i', execId),
      ...sourcesOf('w', ownParentExecId),
    });
    for (const bucket of buckets) {
      const id = valueOf(bucket, 'i', execId);
      const parent = valueOf(bucket, 'w', ownParentExecId);
      if (id !== undefined && parent !== undefined) parents.set(id, parent);
    }
  }
  return parents;
}
