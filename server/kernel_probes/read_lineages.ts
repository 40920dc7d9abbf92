import { pidOfExecId } from '../../common/documents/exec_id';
import { FIELD } from '../../common/documents/fields';
import { parentFields, processFields } from '../../common/documents/process_fields';
import { withoutUndefined } from '../../common/documents/read_value';
import { hasOwnTime, keyOfRef, processRef, startOf } from '../../common/identity/process_ref';
import type { Lineage } from '../../common/kernel_probes/merge_lineages';
import { MAX_LINEAGE_GENERATIONS, MAX_TERMS } from '../../common/limits';
import type { SearchContext } from '../elasticsearch/search_context';
import type { FiringProcess } from './firing_process';

/** What is known of a process above those that fired. */
interface Relative {
  binary?: string;
  docker?: string;
  /** Key of its parent. */
  parent?: string;
}

interface RelativeBuckets {
  relatives: { buckets: { key: Record<string, string | number | null> }[] };
}

/**
 * Keys of relatives: an exec_id is one of its cluster and node only, and where it has no time of its
 * own, one with its start (which its child names, and no grandchild).
 */
function keyOf(
  { cluster, node }: { cluster: string; node: string },
  execId: string,
  startTime: string | number | undefined,
): string {
  return keyOfRef(processRef({ execId, cluster, node, startTime }));
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
      start: hasOwnTime(process.execId) ? undefined : startOf(process.start),
      events: process.events,
      firstSeen: process.firstSeen,
    },
  }));
}

function knownRelatives(processes: readonly FiringProcess[]): Map<string, Relative> {
  const relatives = new Map<string, Relative>();
  for (const process of processes) {
    const { execId, start, binary, docker, parentExecId, parentStart } = process;
    const { parentBinary, parentDocker, grandparentExecId } = process;
    const parent = parentExecId && keyOf(process, parentExecId, parentStart);
    add(relatives, keyOf(process, execId, start), { binary, docker, parent });
    if (!parent) continue;
    const above = grandparentExecId && keyOf(process, grandparentExecId, undefined);
    add(relatives, parent, { binary: parentBinary, docker: parentDocker, parent: above });
  }
  return relatives;
}

function add(
  relatives: Map<string, Relative>,
  key: string,
  facts: { [Name in keyof Relative]?: Relative[Name] | undefined },
): void {
  const known = withoutUndefined<Relative>(facts);
  relatives.set(key, { ...known, ...relatives.get(key) });
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

/** The last part of a key. */
function execIdOf(key: string): string {
  return key.slice(key.lastIndexOf('\n') + 1);
}

const PARENT = parentFields('process_exec');

const SOURCES = {
  execId: FIELD.execId,
  cluster: FIELD.cluster,
  node: FIELD.node,
  start: FIELD.start,
  binary: FIELD.binary,
  docker: processFields('process_exec').docker,
  parentExecId: FIELD.parentExecId,
  parentStart: FIELD.parentStart,
  parentBinary: FIELD.parentBinary,
  parentDocker: PARENT.docker,
  grandparentExecId: PARENT.parentExecId,
};

/** Distinct facts of one process differ only where its events disagree: a few each. */
const BUCKETS_PER_ID = 4;

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
    const { execId, start, binary, docker, parentExecId, parentStart } = key;
    if (typeof execId !== 'string') continue;
    const place = { cluster: textOf(key.cluster) ?? '', node: textOf(key.node) ?? '' };
    const parent =
      textOf(parentExecId) && keyOf(place, textOf(parentExecId)!, parentStart ?? undefined);
    add(relatives, keyOf(place, execId, start ?? undefined), {
      binary: textOf(binary),
      docker: textOf(docker),
      parent,
    });
    if (!parent) continue;
    const above = textOf(key.grandparentExecId);
    add(relatives, parent, {
      binary: textOf(key.parentBinary),
      docker: textOf(key.parentDocker),
      parent: above && keyOf(place, above, undefined),
    });
  }
}

function textOf(value: string | number | null | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/**
 * Topmost first. An image whose place another took is no generation of its own: the two have one PID,
 * unless it is a runtime that becomes a container's process. Ids can form cycles in bad data (the
 * kernel is its own parent).
 */
function binariesAbove(process: FiringProcess, relatives: ReadonlyMap<string, Relative>): string[] {
  const binaries: string[] = [];
  const visited = new Set<string>();
  let key: string | undefined = keyOf(process, process.execId, process.start);
  let below: string | undefined;
  while (key !== undefined && !visited.has(key) && binaries.length < MAX_LINEAGE_GENERATIONS) {
    visited.add(key);
    const relative = relatives.get(key);
    const isReplaced = below !== undefined && isOneTask(key, below, relatives);
    if (relative?.binary !== undefined && !isReplaced) binaries.push(relative.binary);
    below = key;
    key = relative?.parent;
  }
  return binaries.reverse();
}

/** A parent with the PID of its child is the image before: nothing else keeps a PID. */
function isOneTask(
  parent: string,
  child: string,
  relatives: ReadonlyMap<string, Relative>,
): boolean {
  const pid = pidOfExecId(execIdOf(parent));
  if (pid === undefined || pid !== pidOfExecId(execIdOf(child))) return false;
  return relatives.get(parent)?.docker === relatives.get(child)?.docker;
}
