import type { ProcessNode, TreeFinding } from '../api/process_tree';
import { withoutUndefined } from '../documents/read_value';
import { treeFindings } from './findings';
import { inferPods } from './infer_pods';
import { linkNodes, type Lineage, type LineageLimits } from './link_nodes';
import { mergeObservations, type Process } from './merge_observations';
import {
  isOnlyNamed,
  isOutsideContainers,
  whyMissing,
  type MissingReason,
} from './missing_parents';
import type { Observation } from './observation';
import { orderNodes } from './order_nodes';
import { replacedImages } from './replaced_images';
import { isFromProc } from './rereads';

export interface ProcessTreeOptions extends LineageLimits {
  /** Node of processes whose id and documents name none. */
  fallbackNode?: string;
  /** Nanoseconds since 1970 of the oldest event of the node: what started before cannot have one. */
  oldest?: bigint;
}

export interface ProcessTree {
  /** One entry per exec_id, parents before children, siblings by start. */
  nodes: ProcessNode[];
  findings: TreeFinding[];
  /** All descendants that the observations name, shown or not. */
  totalDescendants: number;
  shownDescendants: number;
  /** True when `maxAncestors` left ancestors out. */
  moreAncestors: boolean;
}

/** The tree of one process from everything that documents say; pure, without a clock or recursion. */
export function buildProcessTree(
  observations: Iterable<Observation>,
  selected: string,
  options: ProcessTreeOptions,
): ProcessTree {
  const merged = mergeObservations(observations, options.fallbackNode);
  const { processes } = merged;
  const lineage = linkNodes(processes, selected, options);
  const execIds = orderNodes(processes, lineage, selected);
  const missing = missingReasons(processes, execIds, lineage, options.oldest);
  const topmost = execIds[0];
  const facts = {
    parents: lineage.parents,
    replacedBy: replacedImages(processes, execIds, lineage.parents),
    pods: inferPods(processes, execIds),
    missing,
    topmost: lineage.moreAncestors ? topmost : undefined,
  };
  return {
    nodes: execIds.flatMap((execId) => {
      const process = processes.get(execId);
      return process ? [toNode(process, facts)] : [];
    }),
    findings: treeFindings({ merged, execIds, cut: lineage.cut, missing }),
    totalDescendants: lineage.totalDescendants,
    shownDescendants: lineage.descendants.length,
    moreAncestors: lineage.moreAncestors,
  };
}

interface NodeFacts {
  parents: ReadonlyMap<string, string>;
  replacedBy: ReadonlyMap<string, string>;
  pods: ReturnType<typeof inferPods>;
  missing: ReadonlyMap<string, MissingReason>;
  /** The ancestor above which a limit cut. */
  topmost: string | undefined;
}

function toNode(process: Process, facts: NodeFacts): ProcessNode {
  const { execId, exit, docker } = process;
  const parentExecId = facts.parents.get(execId);
  const inferred = facts.pods.get(execId);
  const pod = inferred ?? process;
  const isProc = isFromProc(process);
  const parentMissing = parentExecId === undefined ? undefined : facts.missing.get(parentExecId);
  return withoutUndefined<ProcessNode>({
    execId,
    parentExecId,
    pid: process.pid,
    binary: process.binary,
    arguments: process.arguments,
    startTime: process.startTime,
    exitTime: exit?.time,
    exitCode: exit?.code,
    signal: exit?.signal,
    known: process.known,
    flags: process.flags,
    uid: process.uid,
    namespace: pod.namespace,
    pod: pod.pod,
    container: pod.container,
    docker: pod.pod === undefined ? docker : undefined,
    node: process.node ?? '',
    replacedBy: facts.replacedBy.get(execId),
    inferred: inferred ? true : undefined,
    parentMissing: execId === facts.topmost ? 'limit' : parentMissing,
    // A restart of Tetragon reads /proc again: that is no copy of an execution.
    duplicates: process.execCopies > 1 && !isProc ? process.execCopies - 1 : undefined,
    events: process.events,
    injected: process.injected,
  });
}

/** exec_id of each process that is only named → why it has no document of its own. */
function missingReasons(
  processes: ReadonlyMap<string, Process>,
  execIds: readonly string[],
  { parents }: Lineage,
  oldest: bigint | undefined,
): Map<string, MissingReason> {
  const shown = execIds.flatMap((execId) => processes.get(execId) ?? []);
  const hostRecorded = shown.some(
    (process) => process.known === 'exec' && isOutsideContainers(process),
  );
  const child = new Map<string, Process>();
  for (const process of shown) {
    const parent = parents.get(process.execId);
    if (parent !== undefined && !child.has(parent)) child.set(parent, process);
  }
  const surroundings = { hostRecorded, ...(oldest !== undefined && { oldest }) };
  const reasons = new Map<string, MissingReason>();
  for (const process of shown) {
    if (!isOnlyNamed(process) || process.decoded?.pid === 0) continue;
    const parent = processes.get(process.parentExecId ?? '');
    const neighbours = { child: child.get(process.execId), parent };
    reasons.set(process.execId, whyMissing(process, neighbours, surroundings));
  }
  return reasons;
}

