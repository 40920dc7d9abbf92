import type { KnownBy } from '../api/process_tree';

/** What decides which processes are stages of one task. */
export interface StageFacts {
  execId: string;
  /** Of a re-read stage: the stage before Tetragon's restart. */
  parentExecId?: string | undefined;
  pid?: number | undefined;
  known: KnownBy;
  flags?: readonly string[] | undefined;
  exitCode?: number | undefined;
  exitTime?: string | undefined;
  namespace?: string | undefined;
  pod?: string | undefined;
  container?: string | undefined;
  docker?: string | undefined;
  /** exec_id of the image that took its place in the same PID. */
  replacedBy?: string | undefined;
  /** exec_id of the stage before Tetragon's restart. */
  rereadOf?: string | undefined;
}

/**
 * Stage → the stage of the same task that follows it. `stages` are of one cluster and node, siblings
 * by start. Never across a container's border: `runc init` that becomes a pod's shell is where the
 * pod begins, not an earlier name of its shell.
 */
function nextStages<S extends StageFacts>(stages: readonly S[]): Map<S, S> {
  const byId = new Map(stages.map((stage) => [stage.execId, stage]));
  const next = new NextStages<S>();
  const forked = new Map<string, S>();
  for (const stage of stages) {
    const image = stage.replacedBy === undefined ? undefined : byId.get(stage.replacedBy);
    if (image && sameContainer(stage, image)) next.add(stage, image);
    const earlier = stage.rereadOf === undefined ? undefined : byId.get(stage.rereadOf);
    if (earlier) next.add(earlier, stage);
    if (stage.parentExecId === undefined || stage.pid === undefined) continue;
    const key = `${stage.parentExecId}\n${stage.pid}`;
    const fork = forked.get(key);
    // The first of this PID that ran after the fork: a second one had the PID later.
    if (fork && hasExecuted(stage)) {
      if (sameContainer(fork, stage)) next.add(fork, stage);
      forked.delete(key);
    }
    if (isForkedOnly(stage)) forked.set(key, stage);
  }
  return next.map;
}

/** Tasks as their stages in order of time; the tasks in the order of their first stages. */
export function stageChains<S extends StageFacts>(stages: readonly S[]): S[][] {
  const next = nextStages(stages);
  const later = new Set(next.values());
  const placed = new Set<S>();
  const chainFrom = (first: S): S[] => {
    const chain: S[] = [];
    for (let stage: S | undefined = first; stage && !placed.has(stage); stage = next.get(stage)) {
      placed.add(stage);
      chain.push(stage);
    }
    return chain;
  };
  const chains: S[][] = [];
  for (const stage of stages) if (!later.has(stage)) chains.push(chainFrom(stage));
  // Ids that replace each other in a circle have no first stage: bad data is shown, too.
  for (const stage of stages) if (!placed.has(stage)) chains.push(chainFrom(stage));
  return chains;
}

/** A stage follows one stage at most (of several the first counts) and is followed by one (the last). */
class NextStages<S> {
  readonly map = new Map<S, S>();
  readonly #followed = new Set<S>();

  add(stage: S, following: S): void {
    if (stage === following || this.#followed.has(following)) return;
    const before = this.map.get(stage);
    if (before) this.#followed.delete(before);
    this.map.set(stage, following);
    this.#followed.add(following);
  }
}

/**
 * True for a clone that had not executed yet: `execve` without `clone` (the two share a bit in the
 * event of a clone, see docs/tetragon-data.md). Only the last exec_id of a task gets an exit, so one
 * that has an exit ended as it was.
 */
function isForkedOnly({ known, flags = [], exitCode, exitTime }: StageFacts): boolean {
  const hasExit = exitCode !== undefined || exitTime !== undefined;
  return known !== 'exec' && !hasExit && hasForkFlags(flags);
}

/** Flags of a process that only forked, as long as no exec document says otherwise. */
export function hasForkFlags(flags: readonly string[]): boolean {
  return flags.includes('execve') && !flags.includes('clone') && !flags.includes('procFS');
}

function hasExecuted({ known, flags }: StageFacts): boolean {
  return known === 'exec' || flags?.includes('clone') === true;
}

/** By the container's id where both have it: pod facts are missing on some events of a process. */
function sameContainer(a: StageFacts, b: StageFacts): boolean {
  if (a.docker !== undefined && b.docker !== undefined) return a.docker === b.docker;
  return (
    a.namespace === b.namespace &&
    a.pod === b.pod &&
    a.container === b.container &&
    a.docker === b.docker
  );
}
