import { KNOWN_BY, type KnownBy } from '../api/process_tree';
import { decodeExecId, type DecodedExecId } from '../documents/exec_id';
import type { Observation, ProcessFacts } from './observation';

/** One process, put together from all that documents say of it. */
export interface Process extends ProcessFacts {
  known: KnownBy;
  /** What the id itself says; absent when it is not of Tetragon's form. */
  decoded?: DecodedExecId;
  /** Equal or similar exec documents behind it. */
  execCopies: number;
  /** Probe events by meaning of their action; absent without any. */
  events?: Record<string, number>;
}

export interface MergedProcesses {
  processes: Map<string, Process>;
  /**
   * exec_ids for which two documents name different parents, with all that are named; the word of
   * the better known one counts.
   */
  conflictingParents: Map<string, Set<string>>;
}

const FACTS = [
  'parentExecId',
  'pid',
  'binary',
  'arguments',
  'startTime',
  'flags',
  'uid',
  'node',
  'namespace',
  'pod',
  'container',
  'docker',
  'injected',
  'exit',
] as const satisfies readonly (keyof ProcessFacts)[];

/**
 * One process per exec_id: exec before exit before event before parent before ancestor, among equals
 * the richest document first; the others fill its gaps. Every process named as a parent is there, if
 * only by its id. `fallbackNode` is for ids that name no node.
 */
export function mergeObservations(
  observations: Iterable<Observation>,
  fallbackNode = '',
): MergedProcesses {
  const processes = new Map<string, Process>();
  const conflictingParents = new Map<string, Set<string>>();
  for (const observation of bestFirst(observations)) {
    const process = processes.get(observation.execId);
    if (!process) {
      processes.set(observation.execId, firstWord(observation));
      continue;
    }
    noteConflict(conflictingParents, process, observation);
    fillGaps(process, observation);
    count(process, observation);
  }
  // A Map's walk meets what is added on the way, but the added ones name no parent.
  for (const { parentExecId } of processes.values()) {
    if (parentExecId !== undefined && !processes.has(parentExecId)) {
      processes.set(parentExecId, { execId: parentExecId, known: 'parent', execCopies: 0 });
    }
  }
  for (const process of processes.values()) takeFromId(process, fallbackNode);
  return { processes, conflictingParents };
}

/** Buckets instead of a sort: 100,000 processes come with 300,000 observations. */
function bestFirst(observations: Iterable<Observation>): Observation[] {
  const width = FACTS.length + 1;
  const buckets: Observation[][] = Array.from({ length: KNOWN_BY.length * width }, () => []);
  for (const observation of observations) {
    const richness = FACTS.reduce((sum, fact) => sum + Number(observation[fact] !== undefined), 0);
    const rank = KNOWN_BY.indexOf(observation.known) * width + FACTS.length - richness;
    buckets[rank]?.push(observation);
  }
  return buckets.flat();
}

function firstWord(observation: Observation): Process {
  const { copies, events: _, ...facts } = observation;
  const process: Process = { ...facts, execCopies: 0 };
  count(process, { ...observation, copies });
  return process;
}

function noteConflict(
  conflicts: Map<string, Set<string>>,
  { execId, parentExecId: known }: Process,
  { parentExecId: named }: Observation,
): void {
  if (known === undefined || named === undefined || known === named) return;
  const all = conflicts.get(execId);
  if (all) all.add(named);
  else conflicts.set(execId, new Set([known, named]));
}

function fillGaps(process: Process, observation: Observation): void {
  for (const fact of FACTS) {
    if (process[fact] === undefined && observation[fact] !== undefined) {
      Object.assign(process, { [fact]: observation[fact] });
    }
  }
}

function count(process: Process, { known, copies, events }: Observation): void {
  if (known === 'exec') process.execCopies += copies;
  if (!events) return;
  const counts = (process.events ??= {});
  for (const [meaning, number] of Object.entries(events)) {
    counts[meaning] = (counts[meaning] ?? 0) + number;
  }
}

function takeFromId(process: Process, fallbackNode: string): void {
  const decoded = decodeExecId(process.execId);
  if (decoded) {
    process.decoded = decoded;
    process.pid ??= decoded.pid;
  }
  process.node ??= decoded?.node || fallbackNode;
}
