import { FIELD } from '../../../common/documents/fields';
import type { Process } from '../../../common/process_tree/merge_observations';
import type { Observation } from '../../../common/process_tree/observation';
import { parseNanoseconds } from '../../../common/time/nanoseconds';
import {
  commonFactsAggregations,
  commonFactsOf,
  type CommonFacts,
  type CommonFactsAnswer,
} from '../facts/common_facts';
import { totalOf } from '../../elasticsearch/total_of';
import { Kinship } from './kinship';
import { allOf, anyField, type Query, type TreeQuestion } from '../question';
import { readOwnParents } from './read_edges';
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
  /** True when nothing in it started before the process: nearly all of it is below. */
  isFirst: boolean;
  /** What all executions in it have in common. */
  common: CommonFacts;
}

/** Everything in a scope, ready to be linked. */
export interface ReadScope {
  query: Query;
  observations: Observation[];
  kinship: Kinship;
}

/** The scope of a process, given its first stage; `undefined` where it is too large. */
export async function findScope(
  question: TreeQuestion,
  first: Process,
): Promise<Scope | undefined> {
  const { searching, fields, place } = question;
  const query = scopeQuery(question, first);
  const answer = await searching.search<
    CommonFactsAnswer & { firstStart?: { value: number | null } }
  >({
    size: 0,
    query: allOf([place, query]),
    track_total_hits: MAX_SCOPE_DOCUMENTS + 1,
    aggs: {
      ...commonFactsAggregations(question),
      ...(fields.has(FIELD.start) && { firstStart: { min: { field: FIELD.start } } }),
    },
  });
  const { aggregations } = answer;
  const documents = totalOf(answer);
  if (documents > MAX_SCOPE_DOCUMENTS) return undefined;
  const start = parseNanoseconds(first.startTime ?? '');
  const earliest = aggregations?.firstStart?.value ?? undefined;
  return {
    query,
    documents,
    isFirst:
      start !== undefined && earliest !== undefined && start / NANOSECONDS <= BigInt(earliest),
    common: commonFactsOf(aggregations),
  };
}

/** Documents of a task's container, or of its whole node: everything that is asked is of that already. */
export function scopeQuery({ fields }: TreeQuestion, { docker }: Process): Query {
  return docker === undefined ? { match_all: {} } : anyField(fields.docker, [docker]);
}

/** In a millisecond, which is what the index keeps of a start. */
const NANOSECONDS = 1_000_000n;

/** Whether reading the scope whole is cheaper than walking on, after so many steps and finds. */
export function isWorthReading(
  { documents, isFirst }: Scope,
  steps: number,
  found: number,
): boolean {
  return (
    isFirst ||
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
  const observations = await readOwnFacts(question, readable, [], {
    common,
    slices: slicesOf(documents),
  });
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
