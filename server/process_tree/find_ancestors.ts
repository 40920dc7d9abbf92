import { isKernelExecId } from '../../common/documents/exec_id';
import { ACTION_EXECUTED, FIELD } from '../../common/documents/fields';
import { observationsOf, type Observation } from '../../common/process_tree/observation';
import { EXEC_DOCUMENT_FIRST } from '../elasticsearch/exec_document_first';
import { EVENT_SOURCE, readEvents } from '../elasticsearch/read_events';
import { allOf, ownDocuments, type TreeQuestion } from './question';
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
 * document of its own, those that name it above theirs tell its parent.
 */
export async function findAncestors(
  question: TreeQuestion,
  selected: string,
  { parents, named, limit }: { parents: Map<string, string>; named: NamedFacts; limit: number },
): Promise<Ancestors> {
  const chain: string[] = [];
  const link = (execId: string, parentExecId: string) => {
    if (!parents.has(execId)) parents.set(execId, parentExecId);
  };
  await readAncestorsOption(question, selected, named);
  named.parents().forEach((parent, execId) => link(execId, parent));
  while (!climb(chain, selected, parents, limit)) {
    const top = chain.at(-1) ?? selected;
    await readLinksAbove(question, [top, chain.at(-2) ?? selected], link);
    if (!parents.has(top)) {
      await named.read([top]);
      named.parents().forEach((parent, execId) => link(execId, parent));
    }
    if (!parents.has(top)) break;
  }
  return { execIds: chain, links: linksOf(selected, chain) };
}

/** Lengthens the chain as far as parents are known; true when nothing is above it, or the limit is. */
function climb(
  chain: string[],
  selected: string,
  parents: ReadonlyMap<string, string>,
  limit: number,
): boolean {
  const visited = new Set([selected, ...chain]);
  for (;;) {
    const top = chain.at(-1) ?? selected;
    if (isKernelExecId(top) || chain.length > limit) return true;
    const parent = parents.get(top);
    if (parent === undefined) return false;
    if (visited.has(parent)) return true;
    visited.add(parent);
    chain.push(parent);
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
  const { hits } = await searching.search({
    query: allOf([cluster, ownDocuments(fields, [selected])]),
    size: 1,
    sort: EXEC_DOCUMENT_FIRST,
    track_total_hits: false,
    _source: EVENT_SOURCE,
  });
  named.tell((await readEvents(searching, hits.hits)).flatMap(observationsOf));
}

/** Notes a parent, unless one is known. */
type Link = (execId: string, parentExecId: string) => void;

/** Own documents of these processes: their parents and grandparents. */
async function readLinksAbove(
  { searching, fields, cluster }: TreeQuestion,
  ids: readonly string[],
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
    link(id, parent);
    if (grandparent !== undefined) grandparents.push([parent, grandparent]);
  }
  // A process's own word on its parent comes before its child's.
  for (const [parent, grandparent] of grandparents) link(parent, grandparent);
}

function isExec({ key }: Bucket): boolean {
  return key.e0 === ACTION_EXECUTED;
}
