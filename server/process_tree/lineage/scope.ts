import { FIELD } from '../../../common/documents/fields';
import type { Observation } from '../../../common/process_tree/observation';
import {
  commonFactsAggregations,
  commonFactsOf,
  type CommonFacts,
  type CommonFactsAnswer,
} from '../facts/common_facts';
import { Kinship } from './kinship';
import type { SelfReport } from '../locate_process';
import { allOf, type Query, type TreeQuestion } from '../question';
import { readOwnParents } from './read_edges';
import { FEW_LINES, isSelfReport, readFewLines } from '../facts/read_few_lines';
import type { NamedFacts } from '../facts/read_named_facts';
import { readOwnFacts } from '../facts/read_own_facts';

/** Documents up to which a scope is read whole: its skeleton must fit into the server's memory. */
const MAX_SCOPE_DOCUMENTS = 200_000;

/** A scope as small as this is cheaper than the first step of a walk. */
const SMALL_SCOPE_DOCUMENTS = 2_000;

/** Documents of a scope for one found process that still pay. */
const DOCUMENTS_A_PROCESS = 10;

/** Documents of a scope that are read in the time of one step of a walk. */
const DOCUMENTS_A_STEP = 2_500;

/** Documents whose reading takes longer than one more search. */
const DOCUMENTS_A_SLICE = 5_000;

const MOST_SLICES = 4;

/** Where most of a process's relatives are: its container, or its node for a process of the host. */
export interface Scope {
  query: Query;
  documents: number;
  /** True when the process is the first of its container: nearly all of the scope is below it. */
  isOnTop: boolean;
  /** What all executions in it have in common. */
  common: CommonFacts;
}

/** Everything in a scope, ready to be linked. */
export interface ReadScope {
  query: Query;
  observations: Observation[];
  kinship: Kinship;
}

/** The scope of a process by its own documents; `undefined` where they do not tell, or it is too large. */
export async function findScope(
  question: TreeQuestion,
  own: readonly SelfReport[],
): Promise<Scope | undefined> {
  const { searching, fields, cluster } = question;
  const query = scopeQuery(own, fields.docker.filter(fields.has), fields.has(FIELD.containerId));
  if (!query) return undefined;
  const { hits, aggregations } = await searching.search<CommonFactsAnswer>({
    size: 0,
    query: allOf([cluster, query]),
    track_total_hits: MAX_SCOPE_DOCUMENTS + 1,
    aggs: commonFactsAggregations(question),
  });
  const documents = typeof hits.total === 'number' ? hits.total : (hits.total?.value ?? 0);
  if (documents > MAX_SCOPE_DOCUMENTS) return undefined;
  const isOnTop = own.some(
    ({ docker, parentExecId, parentDocker }) =>
      docker !== undefined && parentExecId !== undefined && parentDocker !== docker,
  );
  return { query, documents, isOnTop, common: commonFactsOf(aggregations) };
}

/** Some documents have only `docker`: the pod was not resolved yet. */
function scopeQuery(
  own: readonly SelfReport[],
  dockerFields: readonly string[],
  hasContainerId: boolean,
): Query | undefined {
  const docker = own.find((report) => report.docker !== undefined)?.docker;
  const containerId = own.find((report) => report.containerId !== undefined)?.containerId;
  const node = own.find((report) => report.node !== undefined)?.node;
  if (docker === undefined) {
    return node === undefined ? undefined : { term: { [FIELD.node]: node } };
  }
  const should = [
    ...(containerId !== undefined && hasContainerId
      ? [{ term: { [FIELD.containerId]: containerId } }]
      : []),
    ...dockerFields.map((field) => ({ term: { [field]: docker } })),
  ];
  return { bool: { should, minimum_should_match: 1 } };
}

/** Whether reading the scope whole is cheaper than walking on, after so many steps and finds. */
export function isWorthReading(
  { documents, isOnTop }: Scope,
  steps: number,
  found: number,
): boolean {
  return (
    isOnTop ||
    documents <= SMALL_SCOPE_DOCUMENTS + DOCUMENTS_A_STEP * steps + DOCUMENTS_A_PROCESS * found
  );
}

/** Parts of a scope with documents that Elasticsearch reads beside each other. */
function slicesOf(documents: number): number {
  return Math.min(MOST_SLICES, Math.ceil(documents / DOCUMENTS_A_SLICE));
}

/**
 * Reads a scope whole and links it. Processes that only others name are asked for, too: what hangs
 * on them would be cut off otherwise.
 *
 * @param isRead of which processes the own documents are read already: those above the selected one
 */
export async function readScope(
  question: TreeQuestion,
  { query, documents, common }: Scope,
  named: NamedFacts,
  isRead: (execId: string) => boolean,
): Promise<ReadScope> {
  const unmoved = question.fields.unmovedExecId.map((field): Query => ({ exists: { field } }));
  const readable = allOf([query], unmoved);
  const lines = documents <= FEW_LINES ? await readFewLines(question, query) : undefined;
  if (lines) named.add(lines);
  const observations =
    lines?.filter(isSelfReport) ??
    (await readOwnFacts(question, readable, [], { common, slices: slicesOf(documents) }));
  const kinship = new Kinship();
  const withoutParent: string[] = [];
  // Exec documents come first, and their word counts.
  for (const observation of observations) {
    kinship.take(observation);
    if (observation.parentExecId === undefined) withoutParent.push(observation.execId);
  }
  const orphans = new Set(withoutParent.filter((id) => !kinship.has(id)));
  if (orphans.size > 0) {
    for (const [execId, parent] of await readOwnParents(question, [...orphans])) {
      kinship.link(execId, parent);
    }
  }
  for (;;) {
    for (const [execId, parentExecId] of named.parents()) kinship.link(execId, parentExecId);
    const unknown = kinship.tops().filter((id) => !orphans.has(id) && !isRead(id));
    if (named.unasked(unknown).length === 0) break;
    await named.read(unknown);
  }
  return { query: readable, observations, kinship };
}
