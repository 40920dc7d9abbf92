import type { Observation } from '../../common/process_tree/observation';
import type { Found } from './found';
import { chunksOf, IDS_A_SEARCH, ownDocuments, type TreeQuestion } from './question';
import type { NamedFacts } from './read_named_facts';
import { readOwnFacts, readWeakFacts } from './read_own_facts';
import { readUnmovedDocuments, type UnmovedDocuments } from './read_unmoved_documents';
import type { ReadScope } from './scope';

export interface WantedProcesses {
  /** The processes of the tree. */
  execIds: readonly string[];
  /** Those that may have documents beyond the scope that was read whole. */
  outside: Iterable<string>;
  scope: ReadScope | undefined;
  found: Found;
  /** What is asked already of those without a document of their own. */
  named: NamedFacts;
}

export interface Collected {
  observations: Observation[];
  unmoved: UnmovedDocuments;
  /** Documents about the processes themselves. */
  documents: number;
  /** True when some process has no document of its own. */
  hasNamedOnly: boolean;
}

/** Everything that documents say of the processes of a tree. */
export async function collectObservations(
  question: TreeQuestion,
  { execIds, outside, scope, found, named }: WantedProcesses,
): Promise<Collected> {
  const wanted = new Set(execIds);
  const own = scope?.observations.filter(({ execId }) => wanted.has(execId)) ?? [];
  const toRead = scope ? [...outside].filter((execId) => wanted.has(execId)) : execIds;
  const exclude = scope ? [scope.query] : [];
  for (const chunk of chunksOf(toRead, IDS_A_SEARCH)) {
    const filter = ownDocuments(question.fields, chunk);
    for (const fact of await readOwnFacts(question, filter, exclude)) own.push(fact);
  }
  const unmoved = await readUnmovedDocuments(question, execIds);
  const documents = own.reduce((sum, { copies }) => sum + copies, unmoved.read);

  const executed = idsOf(own.filter(({ known }) => known === 'exec'));
  const weak = [...idsOf(own)].filter((execId) => !executed.has(execId));
  const described = idsOf([...own, ...unmoved.observations]);
  const namedOnly = execIds.filter((execId) => !described.has(execId));
  await named.read(namedOnly);
  const observations = [...own, ...unmoved.observations];
  for (const fact of named.observations) {
    if (wanted.has(fact.execId)) observations.push(fact);
  }
  for (const chunk of chunksOf(weak, IDS_A_SEARCH)) {
    for (const fact of await readWeakFacts(question, chunk)) observations.push(fact);
  }
  for (const fact of foundLinks(found, observations, wanted)) observations.push(fact);
  return { observations, unmoved, documents, hasNamedOnly: namedOnly.length > 0 };
}

function idsOf(observations: readonly Observation[]): Set<string> {
  return new Set(observations.map(({ execId }) => execId));
}

/** The parents that the search for descendants found, for processes that no fact gives one. */
function foundLinks(
  found: Found,
  observations: readonly Observation[],
  wanted: ReadonlySet<string>,
): Observation[] {
  const linked = idsOf(observations.filter(({ parentExecId }) => parentExecId !== undefined));
  return [...found.parents].flatMap(([execId, parentExecId]): Observation[] =>
    parentExecId === undefined || linked.has(execId) || !wanted.has(execId)
      ? []
      : [{ known: 'ancestor', copies: 0, execId, parentExecId }],
  );
}
