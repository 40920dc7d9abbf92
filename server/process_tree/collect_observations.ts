import type { Observation } from '../../common/process_tree/observation';
import type { Found } from './found';
import type { OwnFacts } from './own_facts';
import { chunksOf, IDS_A_SEARCH, type TreeQuestion } from './question';
import type { NamedFacts } from './read_named_facts';
import { MAX_EVENT_LINES, readEventLines } from './read_event_lines';
import { readWeakFacts } from './read_own_facts';
import { readUnmovedDocuments, type UnmovedDocuments } from './read_unmoved_documents';
import type { ReadScope } from './scope';

export interface WantedProcesses {
  /** The processes of the tree. */
  execIds: readonly string[];
  /** Those that may have documents beyond the scope that was read whole. */
  outside: Iterable<string>;
  scope: ReadScope | undefined;
  found: Found;
  /** What is read already of the processes themselves. */
  own: OwnFacts;
  /** What is asked already of those without a document of their own. */
  named: NamedFacts;
}

export interface Collected {
  observations: Observation[];
  unmoved: UnmovedDocuments;
  /** Documents about the processes themselves. */
  documents: number;
  /** Processes known only by probe events whose details were not read. */
  bareEvents: number;
}

/** Everything that documents say of the processes of a tree. */
export async function collectObservations(
  question: TreeQuestion,
  { execIds, outside, scope, found, own: ownFacts, named }: WantedProcesses,
): Promise<Collected> {
  const wanted = new Set(execIds);
  const toRead = scope ? [...outside].filter((execId) => wanted.has(execId)) : execIds;
  const [unmoved] = await Promise.all([
    readUnmovedDocuments(question, execIds),
    ownFacts.read(toRead, scope ? [scope.query] : []),
  ]);
  const observations: Observation[] = [];
  const told = new Told();
  let documents = unmoved.read;
  const add = (observation: Observation): void => {
    observations.push(observation);
    told.take(observation);
  };
  const take = (observation: Observation): boolean => {
    const isWanted = wanted.has(observation.execId);
    if (isWanted) add(observation);
    return isWanted;
  };
  for (const fact of scope?.observations ?? []) {
    if (!ownFacts.isWhole(fact.execId) && take(fact)) documents += fact.copies;
  }
  for (const fact of ownFacts.observations) if (take(fact)) documents += fact.copies;
  for (const fact of unmoved.observations) add(fact);

  const namedOnly = execIds.filter((execId) => !told.has(execId));
  const { facts, bareEvents } = await readWeak(question, execIds, told);
  await named.read(namedOnly);
  for (const fact of facts) take(fact);
  for (const fact of named.observations) take(fact);
  for (const [execId, parentExecId] of found.parents) {
    if (parentExecId === undefined || told.knows(execId, HAS_PARENT)) continue;
    take({ known: 'ancestor', copies: 0, execId, parentExecId });
  }
  return { observations, unmoved, documents, bareEvents };
}

/** What else is to be had of processes without an exec document, unless their lines are read. */
async function readWeak(
  question: TreeQuestion,
  execIds: readonly string[],
  told: Told,
): Promise<{ facts: Observation[]; bareEvents: number }> {
  const weak = execIds.filter(
    (execId) => told.has(execId) && !told.knows(execId, HAS_EXEC | HAS_FLAGS),
  );
  const facts: Observation[] = [];
  for (const chunk of chunksOf(weak, IDS_A_SEARCH)) {
    for (const fact of await readWeakFacts(question, chunk)) facts.push(fact);
  }
  const read = new Told();
  for (const fact of facts) read.take(fact);
  const bare = weak.filter((execId) => !read.knows(execId, HAS_FLAGS));
  for (const fact of await readEventLines(question, bare.slice(0, MAX_EVENT_LINES))) {
    facts.push(fact);
  }
  return { facts, bareEvents: Math.max(0, bare.length - MAX_EVENT_LINES) };
}

const HAS_EXEC = 1;
const HAS_FLAGS = 2;
const HAS_PARENT = 4;

/** Of which processes observations tell, and what of each: one look-up where three sets need three. */
class Told {
  readonly #known = new Map<string, number>();

  take({ execId, known, flags, parentExecId }: Observation): void {
    this.#known.set(
      execId,
      (this.#known.get(execId) ?? 0) |
        (known === 'exec' ? HAS_EXEC : 0) |
        (flags ? HAS_FLAGS : 0) |
        (parentExecId === undefined ? 0 : HAS_PARENT),
    );
  }

  has(execId: string): boolean {
    return this.#known.has(execId);
  }

  /** True when any of these is known. */
  knows(execId: string, facts: number): boolean {
    return ((this.#known.get(execId) ?? 0) & facts) !== 0;
  }
}
