import type { Observation } from '../../common/process_tree/observation';
import type { Found } from './found';
import { chunksOf, IDS_A_SEARCH, ownDocuments, type TreeQuestion } from './question';
import type { NamedFacts } from './read_named_facts';
import { MAX_EVENT_LINES, readEventLines } from './read_event_lines';
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
  /** Processes known only by probe events whose details were not read. */
  bareEvents: number;
}

/** Everything that documents say of the processes of a tree. */
export async function collectObservations(
  question: TreeQuestion,
  { execIds, outside, scope, found, named }: WantedProcesses,
): Promise<Collected> {
  const wanted = new Set(execIds);
  const own = scope ? scope.observations.filter(({ execId }) => wanted.has(execId)) : [];
  const toRead = scope ? [...new Set(outside)].filter((execId) => wanted.has(execId)) : execIds;
  for (const chunk of chunksOf(toRead, IDS_A_SEARCH)) {
    const filter = ownDocuments(question.fields, chunk);
    for (const fact of await readOwnFacts(question, filter, scope ? [scope.query] : [])) {
      own.push(fact);
    }
  }
  const unmoved = await readUnmovedDocuments(question, execIds);
  const documents = own.reduce((sum, { copies }) => sum + copies, unmoved.read);

  const observations = [...own, ...unmoved.observations];
  const told = new Told(observations);
  const namedOnly = execIds.filter((execId) => !told.ids.has(execId));
  const weak = execIds.filter((execId) => told.ids.has(execId) && !told.executed.has(execId));
  await named.read(namedOnly);
  const more: Observation[] = [];
  for (const chunk of chunksOf(weak, IDS_A_SEARCH)) {
    for (const fact of await readWeakFacts(question, chunk)) more.push(fact);
  }
  const withFlags = new Told(more).flagged;
  const bare = weak.filter((execId) => !told.flagged.has(execId) && !withFlags.has(execId));
  for (const fact of await readEventLines(question, bare.slice(0, MAX_EVENT_LINES))) {
    more.push(fact);
  }
  for (const fact of [...more, ...named.observations]) {
    if (wanted.has(fact.execId)) observations.push(fact);
  }
  for (const fact of foundLinks(found, observations, wanted)) observations.push(fact);
  return {
    observations,
    unmoved,
    documents,
    hasNamedOnly: namedOnly.length > 0,
    bareEvents: Math.max(0, bare.length - MAX_EVENT_LINES),
  };
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
