import { decodeExecId, isKernelExecId } from '../../common/documents/exec_id';

interface RawProcess {
  exec_id?: unknown;
  parent_exec_id?: unknown;
  docker?: unknown;
  flags?: unknown;
  binary?: unknown;
}

interface RawEvent {
  process?: RawProcess;
  parent?: RawProcess;
  ancestors?: RawProcess[];
}

/** Who is whose parent in export lines, and whom they name, by cluster. */
export interface Lineages {
  parents: ReadonlyMap<string, ReadonlyMap<string, string>>;
  named: ReadonlyMap<string, ReadonlySet<string>>;
  /** exec_id after a restart of Tetragon → the one that the task had before. */
  earlier: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** exec_id → all exec_ids of its task, where it has several. */
  stages: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
}

/**
 * Reads lineage straight from lines, in the plainest way that works: nothing of the product takes
 * part, so that its trees can be checked against it. The word of an exec document counts.
 */
export function lineagesOf(lines: Iterable<string>): Lineages {
  const parents = new Map<string, Map<string, string>>();
  const named = new Map<string, Set<string>>();
  const executed = new Set<string>();
  const tasksOf = new Map<string, Tasks>();
  for (const line of lines) {
    const { cluster_name: name, ...rest } = JSON.parse(line) as Record<string, unknown>;
    const cluster = typeof name === 'string' ? name : '';
    const links = parents.get(cluster) ?? new Map<string, string>();
    const ids = named.get(cluster) ?? new Set<string>();
    const tasks = tasksOf.get(cluster) ?? new Tasks();
    parents.set(cluster, links);
    named.set(cluster, ids);
    tasksOf.set(cluster, tasks);
    for (const [type, value] of Object.entries(rest)) {
      if (typeof value !== 'object' || value === null) continue;
      const { process, parent, ancestors = [] } = value as RawEvent;
      tasks.hear(type, process);
      for (const raw of [process, parent, ...(Array.isArray(ancestors) ? ancestors : [])]) {
        tasks.describe(raw);
        const [id, above] = [raw?.exec_id, raw?.parent_exec_id];
        if (typeof id !== 'string' || id === '') continue;
        ids.add(id);
        if (typeof above !== 'string' || above === '') continue;
        ids.add(above);
        const isExec = type === 'process_exec' && raw === process;
        if (isExec || !executed.has(`${cluster} ${id}`)) links.set(id, above);
        if (isExec) executed.add(`${cluster} ${id}`);
      }
    }
  }
  for (const [cluster, tasks] of tasksOf) {
    tasks.joinByPid(named.get(cluster)!, parents.get(cluster)!);
  }
  const earlier = new Map(
    [...tasksOf].map(([cluster, tasks]) => [
      cluster,
      tasks.earlier(parents.get(cluster) ?? new Map()),
    ]),
  );
  const stages = new Map(
    [...tasksOf].map(([cluster, tasks]) => [
      cluster,
      tasks.stages(
        named.get(cluster) ?? new Set(),
        parents.get(cluster) ?? new Map(),
        earlier.get(cluster) ?? new Map(),
      ),
    ]),
  );
  return { parents, named, earlier, stages };
}

/** Which exec_id a task had before a restart of Tetragon read it again, for each that it has since. */
class Tasks {
  private readonly executed = new Map<string, string>();
  private readonly fromProc = new Map<string, string>();
  private readonly ended = new Set<string>();

  /** Flags and container of each process, as far as any line describes it. */
  private readonly flags = new Map<string, string>();
  private readonly dockers = new Map<string, string>();

  describe(process: RawProcess | undefined): void {
    const { exec_id: id, flags, docker, binary } = process ?? {};
    if (typeof id !== 'string' || typeof binary !== 'string') return;
    if (typeof flags === 'string') this.flags.set(id, flags);
    this.dockers.set(id, String(docker));
  }

  /**
   * Stages of one task: a re-read and the earlier one; an exec without clone and its parent of the same
   * PID; a fork without exec and exit, and the first of its PID and parent that executed after it. Never
   * across the border of a container.
   */
  stages(
    named: ReadonlySet<string>,
    parents: ReadonlyMap<string, string>,
    earlier: ReadonlyMap<string, string>,
  ): Map<string, Set<string>> {
    const stages = new Map<string, Set<string>>();
    const join = (one: string, other: string) => {
      const both = new Set([...(stages.get(one) ?? [one]), ...(stages.get(other) ?? [other])]);
      for (const id of both) stages.set(id, both);
    };
    const isHere = (one: string, other: string) =>
      this.dockers.get(one) === this.dockers.get(other);
    const isFork = (id: string) => this.isForked(id) && !this.ended.has(id);
    for (const [reread, before] of earlier) join(reread, before);
    const forks = [...named].filter(isFork);
    for (const id of named) {
      const [own, parent] = [decodeExecId(id), parents.get(id)];
      if (!own || parent === undefined || earlier.has(id)) continue;
      const above = decodeExecId(parent);
      const isClone = /\bclone\b/.test(this.flags.get(id) ?? '');
      if (above?.pid === own.pid && !isClone && isHere(id, parent)) join(id, parent);
    }
    for (const fork of forks) {
      const own = decodeExecId(fork)!;
      const [next] = [...named]
        .filter((id) => this.isExecuted(id) && parents.get(id) === parents.get(fork))
        .map((id) => ({ id, ...decodeExecId(id)! }))
        .filter(({ pid, ktime }) => pid === own.pid && ktime > own.ktime)
        .sort((a, b) => Number(a.ktime - b.ktime));
      if (parents.has(fork) && next && isHere(fork, next.id)) join(fork, next.id);
    }
    return stages;
  }

  /** A parent of which only the PID is known (`node:0:pid`) is the one that ran then in the child's container. */
  joinByPid(named: Set<string>, parents: Map<string, string>): void {
    for (const [id, parent] of parents) {
      const [own, above] = [decodeExecId(id), decodeExecId(parent)];
      if (!own || above?.ktime !== 0n || above.pid === 0) continue;
      const fitting = [...named].filter((one) => {
        const { node, pid, ktime } = decodeExecId(one) ?? {};
        if (node !== above.node || pid !== above.pid || ktime === undefined) return false;
        return ktime > 0n && ktime < own.ktime && this.dockers.get(one) === this.dockers.get(id);
      });
      if (fitting.length !== 1) continue;
      parents.set(id, fitting[0]!);
      named.delete(parent);
    }
  }

  /** What only forked, as its flags say: no clone that executed, and not read from /proc. */
  private forks(): string[] {
    return [...this.flags.keys()].filter((id) => this.isForked(id));
  }

  private isForked(id: string): boolean {
    return /\bexecve\b/.test(this.flags.get(id) ?? '') && !this.isExecuted(id);
  }

  private keyOf(id: string): string | undefined {
    const decoded = decodeExecId(id);
    const docker = this.dockers.get(id);
    if (!decoded || docker === undefined) return this.executed.get(id);
    return JSON.stringify([decoded.node, decoded.pid, docker === 'undefined' ? undefined : docker]);
  }

  private isExecuted(id: string): boolean {
    return /\b(clone|procFS)\b/.test(this.flags.get(id) ?? '') || this.executed.has(id);
  }

  hear(type: string, process: RawProcess | undefined): void {
    const id = process?.exec_id;
    const decoded = typeof id === 'string' ? decodeExecId(id) : undefined;
    if (typeof id !== 'string' || !decoded || decoded.pid === 0) return;
    const task = JSON.stringify([decoded.node, decoded.pid, process?.docker]);
    if (type === 'process_exit') this.ended.add(id);
    if (type !== 'process_exec') return;
    const isFromProc = String(process?.flags).includes('procFS');
    (isFromProc ? this.fromProc : this.executed).set(id, task);
  }

  earlier(parents: ReadonlyMap<string, string>): Map<string, string> {
    const ktime = (id: string) => decodeExecId(id)?.ktime ?? 0n;
    const earlier = new Map<string, string>();
    for (const [reread, task] of this.fromProc) {
      const [last] = [...this.executed.keys(), ...this.forks()]
        .filter((id) => this.keyOf(id) === task && !this.ended.has(id))
        .filter((id) => ktime(id) >= ktime(reread) && !chainAbove(id, [parents]).has(reread))
        .sort((a, b) => Number(ktime(b) - ktime(a)));
      if (last !== undefined) earlier.set(reread, last);
    }
    return earlier;
  }
}

/** All that any of these links leads to. Nothing is above the kernel. */
function chainAbove(execId: string, links: readonly ReadonlyMap<string, string>[]): Set<string> {
  const chain = new Set<string>();
  const waiting = [execId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const link of links) {
      const above = isKernelExecId(id) ? undefined : link.get(id);
      if (above === undefined || chain.has(above)) continue;
      chain.add(above);
      waiting.push(above);
    }
  }
  return chain;
}

/**
 * All that is above or below the task of a process, its stages, and those of the tasks above. Nothing is
 * below the kernel. Above what a restart of Tetragon read again is what the task was before; it is below
 * that and below its parent.
 */
export function relativesOf(lineages: Lineages, cluster: string, execId: string): string[] {
  const links = [lineages.parents, lineages.earlier].map(
    (byCluster) => byCluster.get(cluster) ?? new Map<string, string>(),
  );
  const stagesOf = (id: string) => lineages.stages.get(cluster)?.get(id) ?? new Set([id]);
  const task = isKernelExecId(execId) ? new Set([execId]) : stagesOf(execId);
  const below = isKernelExecId(execId)
    ? []
    : [...(lineages.named.get(cluster) ?? [])].filter((id) =>
        [...chainAbove(id, links)].some((above) => task.has(above)),
      );
  const ownLine = new Map([...links[0]!, ...links[1]!]);
  const above = [...task].flatMap((id) => [...chainAbove(id, [ownLine])]);
  const beside = above.flatMap((id) => [...stagesOf(id)]);
  return [...new Set([...above, ...beside, ...task, ...below])].sort();
}
