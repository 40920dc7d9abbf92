import { FIELD } from '../../common/documents/fields';
import { parentFields } from '../../common/documents/process_fields';
import type { Lineage } from '../../common/kernel_probes/merge_lineages';
import { MAX_LINEAGE_GENERATIONS, MAX_TERMS } from '../../common/limits';
import type { SearchContext } from '../elasticsearch/search_context';
import type { FiringProcess } from './read_processes';

/** What is known of a process above those that fired. */
interface Relative {
  binary?: string;
  parent?: string;
}

interface RelativeBuckets {
  relatives: { buckets: { key: Record<string, string | null> }[] };
}

/** exec_ids are no key of the world: the cluster belongs to it. */
function name(cluster: string, execId: string): string {
  return `${cluster}\n${execId}`;
}

/**
 * The binaries above each process. Its own events name two generations; those above are read level
 * by level for all processes at once, two levels with each search (a document names its parent).
 */
export async function readLineages(
  context: SearchContext,
  processes: readonly FiringProcess[],
): Promise<Lineage[]> {
  const relatives = knownRelatives(processes);
  let wanted = unknownIds(relatives);
  for (let round = 0; wanted.length > 0 && round * 2 < MAX_LINEAGE_GENERATIONS; round += 1) {
    await addRelatives(context, relatives, wanted.slice(0, MAX_TERMS));
    const asked = new Set(wanted);
    wanted = unknownIds(relatives).filter((id) => !asked.has(id));
  }
  return processes.map((process) => ({
    binaries: binariesAbove(process, relatives),
    process: {
      execId: process.execId,
      cluster: process.cluster,
      ...(process.pod !== undefined && { pod: process.pod }),
      node: process.node,
      events: process.events,
      firstSeen: process.firstSeen,
    },
  }));
}

function knownRelatives(processes: readonly FiringProcess[]): Map<string, Relative> {
  const relatives = new Map<string, Relative>();
  for (const process of processes) {
    const { cluster, execId, binary, parentExecId, parentBinary, grandparentExecId } = process;
    add(relatives, name(cluster, execId), binary, parentExecId && name(cluster, parentExecId));
    if (parentExecId === undefined) continue;
    add(
      relatives,
      name(cluster, parentExecId),
      parentBinary,
      grandparentExecId && name(cluster, grandparentExecId),
    );
  }
  return relatives;
}

function add(
  relatives: Map<string, Relative>,
  key: string,
  binary: string | undefined,
  parent: string | undefined,
): void {
  const known = relatives.get(key);
  const relative: Relative = {
    ...((known?.binary ?? binary) !== undefined && { binary: known?.binary ?? binary ?? '' }),
    ...((known?.parent ?? parent) !== undefined && { parent: known?.parent ?? parent ?? '' }),
  };
  relatives.set(key, relative);
}

/** exec_ids that somebody names as a parent and nobody has described yet. */
function unknownIds(relatives: ReadonlyMap<string, Relative>): string[] {
  const ids = new Set<string>();
  for (const [key, { parent, binary }] of relatives) {
    if (binary === undefined) ids.add(execIdOf(key));
    if (parent !== undefined && !relatives.has(parent)) ids.add(execIdOf(parent));
  }
  return [...ids];
}

function execIdOf(key: string): string {
  return key.slice(key.indexOf('\n') + 1);
}

const SOURCES = {
  execId: FIELD.execId,
  cluster: FIELD.cluster,
  binary: FIELD.binary,
  parentExecId: FIELD.parentExecId,
  parentBinary: FIELD.parentBinary,
  grandparentExecId: parentFields('process_exec').parentExecId,
};

/** Distinct facts of one process differ only where its events disagree: a few each. */
const BUCKETS_PER_ID = 3;

async function addRelatives(
  context: SearchContext,
  relatives: Map<string, Relative>,
  ids: readonly string[],
): Promise<void> {
  const { aggregations } = await context.search<RelativeBuckets>({
    query: { terms: { [FIELD.execId]: [...ids] } },
    size: 0,
    track_total_hits: false,
    aggs: {
      relatives: {
        composite: {
          size: Math.min(ids.length * BUCKETS_PER_ID, 30_000),
          sources: Object.entries(SOURCES).map(([source, field]) => ({
            [source]: { terms: { field, missing_bucket: source !== 'execId' } },
          })),
        },
      },
    },
  });
  for (const { key } of aggregations?.relatives.buckets ?? []) {
    const { execId, cluster, binary, parentExecId, parentBinary, grandparentExecId } = key;
    if (typeof execId !== 'string') continue;
    const above = parentExecId ? name(cluster ?? '', parentExecId) : undefined;
    add(relatives, name(cluster ?? '', execId), binary ?? undefined, above);
    if (above === undefined) continue;
    const grandparent = grandparentExecId ? name(cluster ?? '', grandparentExecId) : undefined;
    add(relatives, above, parentBinary ?? undefined, grandparent);
  }
}

/** Topmost first. Ids can form cycles in bad data (the kernel is its own parent). */
function binariesAbove(
  { cluster, execId }: FiringProcess,
  relatives: ReadonlyMap<string, Relative>,
): string[] {
  const binaries: string[] = [];
  const visited = new Set<string>();
  let key: string | undefined = name(cluster, execId);
  while (key !== undefined && !visited.has(key) && binaries.length < MAX_LINEAGE_GENERATIONS) {
    visited.add(key);
    const relative = relatives.get(key);
    // An image that replaced another in its PID has the same binary above it only by chance.
    if (relative?.binary !== undefined) binaries.push(relative.binary);
    key = relative?.parent;
  }
  return binaries.reverse();
}
