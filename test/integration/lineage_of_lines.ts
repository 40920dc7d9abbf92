import { isKernelExecId } from '../../common/documents/exec_id';

interface RawProcess {
  exec_id?: unknown;
  parent_exec_id?: unknown;
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
}

/**
 * Reads lineage straight from lines, in the plainest way that works: nothing of the product takes
 * part, so that its trees can be checked against it. The word of an exec document counts.
 */
export function lineagesOf(lines: Iterable<string>): Lineages {
  const parents = new Map<string, Map<string, string>>();
  const named = new Map<string, Set<string>>();
  const executed = new Set<string>();
  for (const line of lines) {
    const { cluster_name: name, ...rest } = JSON.parse(line) as Record<string, unknown>;
    const cluster = typeof name === 'string' ? name : '';
    const links = parents.get(cluster) ?? new Map<string, string>();
    const ids = named.get(cluster) ?? new Set<string>();
    parents.set(cluster, links);
    named.set(cluster, ids);
    for (const [type, value] of Object.entries(rest)) {
      if (typeof value !== 'object' || value === null) continue;
      const { process, parent, ancestors = [] } = value as RawEvent;
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
  return { parents, named };
}

/** All that is above or below a process, and itself. Nothing is below the kernel, nothing above it. */
export function relativesOf(lineages: Lineages, cluster: string, execId: string): string[] {
  const parents = lineages.parents.get(cluster) ?? new Map<string, string>();
  const chainAbove = (id: string): Set<string> => {
    const chain = new Set<string>();
    let above = isKernelExecId(id) ? undefined : parents.get(id);
    while (above !== undefined && !chain.has(above)) {
      chain.add(above);
      above = isKernelExecId(above) ? undefined : parents.get(above);
    }
    return chain;
  };
  const above = chainAbove(execId);
  const below = isKernelExecId(execId)
    ? []
    : [...(lineages.named.get(cluster) ?? [])].filter((id) => chainAbove(id).has(execId));
  return [...new Set([...above, execId, ...below])].sort();
}
