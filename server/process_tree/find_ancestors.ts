import { isKernelExecId } from '../../common/documents/exec_id';
import { ACTION_EXECUTED, FIELD } from '../../common/documents/fields';
import { observationsOf, type Observation } from '../../common/process_tree/observation';
import { EXEC_DOCUMENT_FIRST } from '../elasticsearch/exec_document_first';
import { EVENT_SOURCE, readEvents } from '../elasticsearch/read_events';
import { allOf, anyField, ownDocuments, type Query, type TreeQuestion } from './question';
import type { NamedFacts } from './read_named_facts';
import { readBuckets, sourcesOf, valueOf, type Bucket } from './read_buckets';

export interface Ancestors {
  /** Nearest first; one more than the limit when there are more. */
  execIds: string[];
  /** Who is whose parent in it. */
  links: Observation[];
}

/**
 * The chain above one process. A document knows three generations, so each search brings two more;
 * what `parents` already knows (its own documents, its container) costs none. Where a process has no
 * document of its own, those that name it as their parent tell its parent.
 */
export async function findAncestors(
  question: TreeQuestion,
  selected: string,
  { parents, named, limit }: { parents: Map<string, string>; named: NamedFacts; limit: number },
): Promise<Ancestors> {
  const chain: string[] = [];
  const visited = new Set([selected]);
  const link = (execId: string, parentExecId: string) => void parents.set(execId, parentExecId);
  await readAncestorsOption(question, selected, named);
  for (const [execId, parent] of named.parents()) if (!parents.has(execId)) link(execId, parent);
  let current = selected;
  for (;;) {
    const parent = parents.get(current);
    if (parent !== undefined) {
      if (visited.has(parent)) return { execIds: chain, links: linksOf(selected, chain) };
      chain.push(parent);
      if (isKernelExecId(parent) || chain.length > limit)
        return { execIds: chain, links: linksOf(selected, chain) };
      visited.add(parent);
      current = parent;
      continue;
    }
    const below = chain.at(-2) ?? selected;
    await readLinksAbove(question, [current, below], parents, link);
    if (!parents.has(current)) await readParentOfNamed(question, current, link);
    if (!parents.has(current)) return { execIds: chain, links: linksOf(selected, chain) };
  }
}

/** The chain as statements, weaker than any document's own. */
function linksOf(selected: string, chain: readonly string[]): Observation[] {
  return chain.map((parentExecId, index) => ({
    known: 'ancestor',
    copies: 0,
    execId: chain[index - 1] ?? selected,
    parentExecId,
  }));
}

/** With Tetragon's `ancestors` option one exported line tells the whole chain. */
async function readAncestorsOption(
  { searching, fields, cluster }: TreeQuestion,
  selected: string,
  named: NamedFacts,
): Promise<void> {
  if (fields.ancestorExecId.length === 0) return;
  const hasAncestors = fields.ancestorExecId.map((field): Query => ({ exists: { field } }));
  const { hits } = await searching.search({
    query: allOf([
      cluster,
      ownDocuments(fields, [selected]),
      { bool: { should: hasAncestors, minimum_should_match: 1 } },
    ]),
    size: 1,
    sort: EXEC_DOCUMENT_FIRST,
    track_total_hits: false,
    _source: EVENT_SOURCE,
  });
  named.tell((await readEvents(searching, hits.hits)).flatMap(observationsOf));
}

type Link = (execId: string, parentExecId: string) => void;

/** Own documents of these processes: their parents and grandparents. */
async function readLinksAbove(
  { searching, fields, cluster }: TreeQuestion,
  ids: readonly string[],
  parents: ReadonlyMap<string, string>,
  link: Link,
): Promise<void> {
  const { execId, parentExecId, ownParentExecId, grandparentExecId } = fields;
  const buckets = await readBuckets(searching, allOf([cluster, ownDocuments(fields, ids)]), {
    ...sourcesOf('i', execId),
    ...sourcesOf('p', parentExecId),
    ...sourcesOf('w', ownParentExecId),
    ...sourcesOf('g', grandparentExecId),
    ...sourcesOf('e', [FIELD.eventAction].filter(fields.has)),
  });
  // The exec document's word on the parent counts where others differ.
  buckets.sort((a, b) => Number(isExec(b)) - Number(isExec(a)));
  const grandparents: [string, string][] = [];
  for (const bucket of buckets) {
    const id = valueOf(bucket, 'i', execId);
    const parent = valueOf(bucket, 'p', parentExecId) ?? valueOf(bucket, 'w', ownParentExecId);
    const grandparent = valueOf(bucket, 'g', grandparentExecId);
    if (id === undefined || parent === undefined) continue;
    if (!parents.has(id)) link(id, parent);
    if (grandparent !== undefined) grandparents.push([parent, grandparent]);
  }
  // A process's own word on its parent comes before its child's.
  for (const [parent, grandparent] of grandparents) {
    if (!parents.has(parent)) link(parent, grandparent);
  }
}

function isExec({ key }: Bucket): boolean {
  return key.e0 === ACTION_EXECUTED;
}

/** The parent of a process that only its children's documents tell of. */
async function readParentOfNamed(
  { searching, fields, cluster }: TreeQuestion,
  execId: string,
  link: Link,
): Promise<void> {
  const { parentExecId, grandparentExecId } = fields;
  const buckets = await readBuckets(
    searching,
    allOf([cluster, anyField(parentExecId, [execId])]),
    sourcesOf('g', grandparentExecId),
  );
  for (const bucket of buckets) {
    const parent = valueOf(bucket, 'g', grandparentExecId);
    if (parent === undefined) continue;
    link(execId, parent);
    return;
  }
}
