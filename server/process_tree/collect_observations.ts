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
  const own = [
    ...(scope?.observations.filter(({ execId }) => !ownFacts.isWhole(execId)) ?? []),
    ...ownFacts.observations,
  ].filter(({ execId }) => wanted.has(execId));
  const documents = own.reduce((sum, { copies }) => sum + copies, unmoved.read);

  const observations = [...own, ...unmoved.observations];
  const told = new Told(observations);
  const namedOnly = execIds.filter((execId) => !told.ids.has(execId));
  const { facts, bareEvents } = await readWeak(question, execIds, told);
  await named.read(namedOnly);
  for (const fact of [...facts, ...named.observations]) {
    if (wanted.has(fact.execId)) observations.push(fact);
  }
  for (const fact of foundLinks(found, observations, wanted)) observations.push(fact);
  return { observations, unmoved, documents, bareEvents };
}

/** What else is to be had of processes without an exec document, unless their lines are read. */
async function readWeak(
  question: TreeQuestion,
  execIds: readonly string[],
  told: Told,
): Promise<{ facts: Observation[]; bareEvents: number }> {
  const weak = execIds.filter(
    (execId) => told.ids.has(execId) && !told.executed.has(execId) && !told.flagged.has(execId),
  );
  const facts: Observation[] = [];
  for (const chunk of chunksOf(weak, IDS_A_SEARCH)) {
    for (const fact of await readWeakFacts(question, chunk)) facts.push(fact);
  }
  const withFlags = new Told(facts).flagged;
  const bare = weak.filter((execId) => !withFlags.has(execId));
  for (const fact of await readEventLines(question, bare.slice(0, MAX_EVENT_LINES))) {
    facts.push(fact);
  }
  return { facts, bareEvents: Math.max(0, bare.length - MAX_EVENT_LINES) };
}

/** Of which processes observations tell, and how much. */
class Told {
  readonly ids = new Set<string>();
  readonly executed = new Set<string>();
  readonly flagged = new Set<string>();

  constructor(observations: readonly Observation[]) {
    for (const { execId, known, flags } of observations) {
      this.ids.add(execId);
      if (known === 'exec') this.executed.add(execId);
      if (flags) this.flagged.add(execId);
    }
  }
}

/** The parents that the search for descendants found, for processes that no fact gives one. */
function foundLinks(
  found: Found,
  observations: readonly Observation[],
  wanted: ReadonlySet<string>,
): Observation[] {
  const linked = new Set<string>();
  for (const { execId, parentExecId } of observations) {
    if (parentExecId !== undefined) linked.add(execId);
  }
  const links: Observation[] = [];
  for (const [execId, parentExecId] of found.parents) {
    if (parentExecId === undefined || linked.has(execId) || !wanted.has(execId)) continue;
    links.push({ known: 'ancestor', copies: 0, execId, parentExecId });
  }
  return links;
}
