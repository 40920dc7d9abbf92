import { KNOWN_BY, type KnownBy } from '../api/process_tree';
import { execIdDecoder, type DecodedExecId } from '../documents/exec_id';
import type { Observation, ProcessFacts } from './observation';

type Facts = { [K in keyof ProcessFacts]-?: ProcessFacts[K] | undefined };

/** One process, put together from all that documents say of it. */
export interface Process extends Facts {
  execId: string;
  known: KnownBy;
  /** What the id itself says; `undefined` when it is not of Tetragon's form. */
  decoded: DecodedExecId | undefined;
  /** Equal or similar exec documents behind it. */
  execCopies: number;
  /** Probe events by meaning of their action. */
  events: Record<string, number> | undefined;
  /** The process of `parentExecId`. */
  namedParent: Process | undefined;
  /** Set by `stitchRereads`: the stage of its task before Tetragon's restart. */
  rereadOf: Process | undefined;
  /** Documents without an exec_id among its facts. */
  matchedByPid: number;
  /** Set by `joinByPid`: its parent's id holds no time, and one process alone fits its PID. */
  joinedByPid: boolean;
  /** Set by `linkNodes` for the processes of a tree: the parent among them. */
  parent: Process | undefined;
  /** Set by `linkNodes`; `undefined` without any. */
  children: Process[] | undefined;
}

export interface MergedProcesses {
  processes: Map<string, Process>;
  /**
   * exec_ids for which two documents name different parents, with all that are named; the word of
   * the better known one counts.
   */
  conflictingParents: Map<string, Set<string>>;
}

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
  const disputed = new Map<string, Observation[]>();
  const ranked = byRank(observations);
  for (const equals of ranked) {
    for (const observation of equals) {
      let process = processes.get(observation.execId);
      if (process) {
        noteConflict(conflictingParents, process, observation);
        if (disagrees(process, observation)) disputed.set(process.execId, []);
        fillGaps(process, observation);
      } else {
        process = firstWord(observation);
        processes.set(process.execId, process);
      }
      count(process, observation);
    }
  }
  settle(disputed, ranked, processes);
  const decode = execIdDecoder();
  // The walk also meets those that it adds; they name no parent themselves.
  for (const process of processes.values()) {
    takeFromId(process, decode(process.execId), fallbackNode);
    process.namedParent = parentOf(process, processes);
  }
  return { processes, conflictingParents };
}

/** Observations from the best known to the weakest. */
function byRank(observations: Iterable<Observation>): Observation[][] {
  const ranked = KNOWN_BY.map((): Observation[] => []);
  for (const observation of observations) {
    ranked[KNOWN_BY.indexOf(observation.known)]?.push(observation);
  }
  return ranked;
}

/**
 * Where documents contradict each other, the richest of those equally well known counts. Only these
 * few are sorted: to rank 300,000 observations of 100,000 processes would take longer than the rest.
 */
function settle(
  disputed: Map<string, Observation[]>,
  ranked: readonly Observation[][],
  processes: ReadonlyMap<string, Process>,
): void {
  if (disputed.size === 0) return;
  for (const equals of ranked) {
    const richestFirst = equals
      .filter(({ execId }) => disputed.has(execId))
      .sort((a, b) => richness(b) - richness(a));
    for (const observation of richestFirst) disputed.get(observation.execId)?.push(observation);
  }
  for (const [execId, [best, ...others]] of disputed) {
    const process = processes.get(execId);
    if (!process || !best) continue;
    const { execCopies, events } = process;
    Object.assign(process, firstWord(best), { execCopies, events });
    for (const observation of others) fillGaps(process, observation);
  }
}

const FACTS = [
  'parentExecId',
  'pid',
  'binary',
  'arguments',
  'startTime',
  'uid',
  'node',
  'namespace',
  'pod',
  'container',
  'docker',
  'inInitTree',
  'flags',
  'exit',
] as const satisfies readonly (keyof ProcessFacts)[];

function richness(observation: Observation): number {
  return FACTS.filter((fact) => observation[fact] !== undefined).length;
}

function disagrees(process: Process, said: Observation): boolean {
  return (
    differ(process.parentExecId, said.parentExecId) ||
    differ(process.pid, said.pid) ||
    differ(process.binary, said.binary) ||
    differ(process.arguments, said.arguments) ||
    differ(process.startTime, said.startTime) ||
    differ(process.uid, said.uid) ||
    differ(process.node, said.node) ||
    differ(process.namespace, said.namespace) ||
    differ(process.pod, said.pod) ||
    differ(process.container, said.container) ||
    differ(process.docker, said.docker) ||
    differ(process.inInitTree, said.inInitTree) ||
    differ(process.flags?.length, said.flags?.length) ||
    differ(process.exit?.time, said.exit?.time)
  );
}

function differ(known: unknown, said: unknown): boolean {
  return known !== undefined && said !== undefined && known !== said;
}

/** All properties in one order: 100,000 objects of one shape are several times as fast to walk. */
function firstWord(said: Pick<Observation, 'execId' | 'known'> & Partial<Observation>): Process {
  return {
    execId: said.execId,
    known: said.known,
    parentExecId: said.parentExecId,
    pid: said.pid,
    binary: said.binary,
    arguments: said.arguments,
    startTime: said.startTime,
    flags: said.flags,
    uid: said.uid,
    node: said.node,
    namespace: said.namespace,
    pod: said.pod,
    container: said.container,
    docker: said.docker,
    inInitTree: said.inInitTree,
    raised: said.raised,
    unlinked: said.unlinked,
    execProbe: said.execProbe,
    hostNamespaces: said.hostNamespaces,
    enteredNamespaces: said.enteredNamespaces,
    injectedRoot: said.injectedRoot,
    exit: said.exit,
    decoded: undefined,
    execCopies: 0,
    events: undefined,
    namedParent: undefined,
    rereadOf: undefined,
    matchedByPid: 0,
    joinedByPid: false,
    parent: undefined,
    children: undefined,
  };
}

function fillGaps(process: Process, said: Observation): void {
  process.parentExecId ??= said.parentExecId;
  process.pid ??= said.pid;
  process.binary ??= said.binary;
  process.arguments ??= said.arguments;
  process.startTime ??= said.startTime;
  process.flags ??= said.flags;
  process.uid ??= said.uid;
  process.node ??= said.node;
  process.namespace ??= said.namespace;
  process.pod ??= said.pod;
  process.container ??= said.container;
  process.docker ??= said.docker;
  process.inInitTree ??= said.inInitTree;
  if (said.raised) process.raised = [...new Set([...(process.raised ?? []), ...said.raised])];
  process.unlinked ??= said.unlinked;
  process.execProbe ??= said.execProbe;
  process.hostNamespaces ??= said.hostNamespaces;
  process.enteredNamespaces ??= said.enteredNamespaces;
  process.injectedRoot ??= said.injectedRoot;
  process.exit ??= said.exit;
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

function count(process: Process, { known, copies, events }: Observation): void {
  if (known === 'exec') process.execCopies += copies;
  if (!events) return;
  const counts = (process.events ??= {});
  for (const [meaning, number] of Object.entries(events)) {
    counts[meaning] = (counts[meaning] ?? 0) + number;
  }
}

function parentOf(
  { parentExecId, known }: Process,
  processes: Map<string, Process>,
): Process | undefined {
  if (parentExecId === undefined) return undefined;
  let parent = processes.get(parentExecId);
  if (!parent) {
    const isParent = known === 'exec' || known === 'exit' || known === 'event';
    parent = firstWord({ execId: parentExecId, known: isParent ? 'parent' : 'ancestor' });
    processes.set(parentExecId, parent);
  }
  return parent;
}

function takeFromId(
  process: Process,
  decoded: DecodedExecId | undefined,
  fallbackNode: string,
): void {
  process.decoded = decoded;
  process.pid ??= decoded?.pid;
  // The node part of an id is empty where Tetragon knew no name, and on Windows it is none.
  process.node ??= fallbackNode === '' ? (decoded?.node ?? '') : fallbackNode;
}
