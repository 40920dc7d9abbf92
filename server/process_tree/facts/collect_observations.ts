import { MAX_EVENT_LINES } from '../../../common/limits';
import { isSelfReport, type Observation } from '../../../common/process_tree/observation';
import type { Found } from '../lineage/found';
import type { OwnFacts } from './own_facts';
import { chunksOf, IDS_A_SEARCH, type TreeQuestion } from '../question';
import type { NamedFacts } from './read_named_facts';
import { readEventLines } from './read_event_lines';
import { readWeakFacts } from './read_own_facts';
import { readUnmovedDocuments, type UnmovedDocuments } from './read_unmoved_documents';
import type { ReadScope } from '../lineage/scope';

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
  const coverage = new FactCoverage(execIds);
  const toRead = scope ? [...outside].filter((execId) => coverage.isWanted(execId)) : execIds;
  const [unmoved] = await Promise.all([
    readUnmovedDocuments(question, execIds),
    ownFacts.read(toRead, scope ? [scope.query] : []),
  ]);
  const observations: Observation[] = [];
  let documents = unmoved.read;
  const take = (observation: Observation): boolean => {
    const isWanted = coverage.take(observation);
    if (isWanted) observations.push(observation);
    return isWanted;
  };
  for (const fact of scope?.observations ?? []) {
    if (!ownFacts.isWhole(fact.execId) && take(fact)) documents += fact.copies;
  }
  for (const fact of ownFacts.observations) if (take(fact)) documents += fact.copies;
  for (const fact of unmoved.observations) {
    observations.push(fact);
    coverage.take(fact);
  }

  const namedOnly = coverage.without(IS_KNOWN);
  const weak = coverage
    .without(HAS_EXEC | HAS_FLAGS)
    .filter((execId) => coverage.knows(execId, IS_KNOWN));
  const { facts, bareEvents } = await readWeak(question, weak);
  await named.read(namedOnly);
  for (const fact of facts) take(fact);
  for (const fact of named.observations) take(fact);
  for (const execId of coverage.without(HAS_PARENT)) {
    const parentExecId = found.parents.get(execId);
    if (parentExecId !== undefined) take({ known: 'ancestor', copies: 0, execId, parentExecId });
  }
  return { observations, unmoved, documents, bareEvents };
}

/** Everything that the lines that were read say of the processes of a tree. */
export async function collectRead(
  question: TreeQuestion,
  read: readonly Observation[],
  execIds: readonly string[],
): Promise<Collected> {
  const isMember = new Set(execIds);
  const unmoved = await readUnmovedDocuments(question, execIds);
  const own = read.filter((fact) => isSelfReport(fact) && isMember.has(fact.execId));
  return {
    observations: [...read, ...unmoved.observations],
    unmoved,
    documents: own.reduce((sum, { copies }) => sum + copies, unmoved.read),
    bareEvents: 0,
  };
}

/** What else is to be had of processes without an exec document, unless their lines are read. */
async function readWeak(
  question: TreeQuestion,
  weak: readonly string[],
): Promise<{ facts: Observation[]; bareEvents: number }> {
  const facts: Observation[] = [];
  for (const chunk of chunksOf(weak, IDS_A_SEARCH)) {
    for (const fact of await readWeakFacts(question, chunk)) facts.push(fact);
  }
  const read = new FactCoverage(weak);
  for (const fact of facts) read.take(fact);
  const bare = read.without(HAS_FLAGS);
  for (const fact of await readEventLines(question, bare.slice(0, MAX_EVENT_LINES))) {
    facts.push(fact);
  }
  return { facts, bareEvents: Math.max(0, bare.length - MAX_EVENT_LINES) };
}

const IS_KNOWN = 1;
const HAS_EXEC = 2;
const HAS_FLAGS = 4;
const HAS_PARENT = 8;

/** Which of the wanted processes are known from observations, and which facts of each. */
class FactCoverage {
  readonly #rows: ReadonlyMap<string, number>;
  readonly #facts: Uint8Array;

  constructor(wanted: readonly string[]) {
    this.#rows = new Map(wanted.map((execId, row) => [execId, row]));
    this.#facts = new Uint8Array(wanted.length);
  }

  isWanted(execId: string): boolean {
    return this.#rows.has(execId);
  }

  /** Returns false for a process that is not wanted. */
  take({ execId, known, flags, parentExecId }: Observation): boolean {
    const row = this.#rows.get(execId);
    if (row === undefined) return false;
    this.#facts[row]! |=
      IS_KNOWN |
      (known === 'exec' ? HAS_EXEC : 0) |
      (flags ? HAS_FLAGS : 0) |
      (parentExecId === undefined ? 0 : HAS_PARENT);
    return true;
  }

  /** True when any of these is known. */
  knows(execId: string, facts: number): boolean {
    const row = this.#rows.get(execId);
    return row !== undefined && (this.#facts[row]! & facts) !== 0;
  }

  /** Those of which none of these is known. */
  without(facts: number): string[] {
    const execIds: string[] = [];
    for (const [execId, row] of this.#rows) {
      if ((this.#facts[row]! & facts) === 0) execIds.push(execId);
    }
    return execIds;
  }
}
