import { decodeExecId, isKernelExecId } from '../../common/documents/exec_id';

interface RawProcess {
  exec_id?: unknown;
  parent_exec_id?: unknown;
  docker?: unknown;
  flags?: unknown;
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
  const earlier = new Map(
    [...tasksOf].map(([cluster, tasks]) => [
      cluster,
      tasks.earlier(parents.get(cluster) ?? new Map()),
    ]),
  );
  return { parents, named, earlier };
}

/** Which exec_id a task had before a restart of Tetragon read it again, for each that it has since. */
class Tasks {
  private readonly executed = new Map<string, string>();
  private readonly fromProc = new Map<string, string>();
  private readonly ended = new Set<string>();

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
      const [last] = [...this.executed.keys()]
        .filter((id) => this.executed.get(id) === task && !this.ended.has(id))
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
 * All that is above or below a process, and itself. Nothing is below the kernel. Above what a restart
 * of Tetragon read again is what the task was before; it is below that and below its parent.
 */
export function relativesOf(lineages: Lineages, cluster: string, execId: string): string[] {
  const links = [lineages.parents, lineages.earlier].map(
    (byCluster) => byCluster.get(cluster) ?? new Map<string, string>(),
  );
  const below = isKernelExecId(execId)
    ? []
    : [...(lineages.named.get(cluster) ?? [])].filter((id) => chainAbove(id, links).has(execId));
  const ownLine = new Map([...links[0]!, ...links[1]!]);
  return [...new Set([...chainAbove(execId, [ownLine]), execId, ...below])].sort();
}
