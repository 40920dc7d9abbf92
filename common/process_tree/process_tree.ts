import type { ExitFromContainer, ProcessNode, TreeFinding } from '../api/process_tree';
import { treeFindings } from './findings';
import { enteredNamespaces } from './entered_namespaces';
import type { Origin } from '../documents/origin';
import type { PlaceKind } from '../documents/place';
import { familyOf, type FamilyOptions } from './family';
import { inferPods, type PodFacts } from './infer_pods';
import { leftContainers } from './left_containers';
import type { EventWithoutId } from './match_by_pid';
import type { Process } from './merge_observations';
import { missingReasons, type MissingReason } from './missing_parents';
import type { Observation } from './observation';
import { orderNodes } from './order_nodes';
import { originsOf } from './origins';
import { placesOf } from './places';
import { replacedImages } from './replaced_images';
import { isFromProc } from './stitch_rereads';

export interface ProcessTreeOptions extends FamilyOptions {
  /** Nanoseconds since 1970 of the oldest event of the node: what started before cannot have one. */
  oldest?: bigint;
  /** True where exits without a status may have had any: none is known to have one. */
  isStatusUnknown?: boolean;
}

/** A tree whose nodes are made when they are asked for. */
export interface LinkedTree {
  /** One node per exec_id, parents before children, siblings by start; each time made anew. */
  eachNode: () => Iterable<ProcessNode>;
  /** How many nodes there are. */
  size: number;
  selected: Pick<ProcessNode, 'binary' | 'pid'> | undefined;
  findings: TreeFinding[];
  shownDescendants: number;
  /** All descendants that the observations name, shown or not. */
  totalDescendants: number;
  /** True when `maxAncestors` left ancestors out. */
  moreAncestors: boolean;
  /** Events of `withoutId` that fit no process. */
  unattached: EventWithoutId[];
}

export interface ProcessTree extends Omit<LinkedTree, 'eachNode'> {
  nodes: ProcessNode[];
}

/** `linkProcessTree` with all nodes at once. */
export function buildProcessTree(
  observations: Iterable<Observation>,
  selectedExecId: string,
  options: ProcessTreeOptions,
): ProcessTree {
  const { eachNode, ...tree } = linkProcessTree(observations, selectedExecId, options);
  return { nodes: [...eachNode()], ...tree };
}

/**
 * The tree of one process from everything that documents say; pure, without a clock or recursion.
 * Empty when no document names the process.
 */
export function linkProcessTree(
  observations: Iterable<Observation>,
  selectedExecId: string,
  options: ProcessTreeOptions,
): LinkedTree {
  const family = familyOf(observations, selectedExecId, options);
  if (!family) {
    return {
      eachNode: () => [],
      size: 0,
      selected: undefined,
      findings: [],
      shownDescendants: 0,
      totalDescendants: 0,
      moreAncestors: false,
      unattached: [...(options.withoutId ?? [])],
    };
  }
  const { selected, ancestors, stages, descendants, moreAncestors } = family;
  const ordered = orderNodes(ancestors[0] ?? stages[0]!);
  const missing = missingReasons(ordered, options.oldest);
  const left = leftContainers(ordered);
  const facts: NodeFacts = {
    replacedBy: replacedImages(ordered),
    pods: inferPods(ordered),
    places: placesOf(ordered),
    origins: originsOf(ordered),
    left,
    missing,
    topmost: moreAncestors ? ordered[0] : undefined,
    isStatusUnknown: options.isStatusUnknown === true,
  };
  return {
    *eachNode() {
      for (const process of ordered) yield toNode(process, facts);
    },
    size: ordered.length,
    selected,
    findings: treeFindings({ ...family, ordered, missing, left }),
    shownDescendants: descendants.length,
    totalDescendants: family.totalDescendants,
    moreAncestors,
    unattached: family.unattached,
  };
}

interface NodeFacts {
  replacedBy: ReadonlyMap<Process, Process>;
  pods: ReadonlyMap<Process, PodFacts>;
  places: ReadonlyMap<Process, PlaceKind>;
  origins: ReadonlyMap<Process, Origin>;
  left: ReadonlyMap<Process, ExitFromContainer>;
  missing: ReadonlyMap<Process, MissingReason>;
  /** The ancestor above which a limit cut. */
  topmost: Process | undefined;
  isStatusUnknown: boolean;
}

/** Property by property: filtering the undefined out of 100,000 objects costs half a second. */
function toNode(process: Process, facts: NodeFacts): ProcessNode {
  const { execId, parent, exit } = process;
  const node: ProcessNode = { execId, node: process.node ?? '', known: process.known };
  if (parent) node.parentExecId = parent.execId;
  if (process.pid !== undefined) node.pid = process.pid;
  if (process.binary !== undefined) node.binary = process.binary;
  if (process.arguments !== undefined) node.arguments = process.arguments;
  if (process.startTime !== undefined) node.startTime = process.startTime;
  if (process.flags !== undefined) node.flags = process.flags;
  if (process.uid !== undefined) node.uid = process.uid;
  if (process.inInitTree !== undefined) node.inInitTree = process.inInitTree;
  if (process.events !== undefined) node.events = process.events;
  if (exit && !facts.isStatusUnknown) node.exitCode = exit.code;
  if (exit?.signal !== undefined) node.signal = exit.signal;
  if (exit?.time !== undefined) node.exitTime = exit.time;
  addPod(node, process, facts);
  addMarks(node, process, facts);
  const replacedBy = facts.replacedBy.get(process);
  if (replacedBy) node.replacedBy = replacedBy.execId;
  const reason = parent && facts.missing.get(parent);
  const parentMissing = process === facts.topmost ? 'limit' : reason;
  if (parentMissing !== undefined) node.parentMissing = parentMissing;
  // A restart of Tetragon reads /proc again: that is no copy of an execution.
  if (process.execCopies > 1 && !isFromProc(process)) node.duplicates = process.execCopies - 1;
  return node;
}

function addMarks(node: ProcessNode, process: Process, { origins, left }: NodeFacts): void {
  if (process.rereadOf) node.rereadOf = process.rereadOf.execId;
  if (process.matchedByPid > 0) node.matchedByPid = process.matchedByPid;
  if (process.joinedByPid) node.parentByPid = true;
  if (process.raised) node.raised = process.raised;
  if (process.unlinked) node.unlinked = true;
  if (process.execProbe) node.execProbe = true;
  const entered = enteredNamespaces(process);
  if (entered) node.hostNamespaces = entered;
  const origin = origins.get(process);
  if (origin) node.origin = origin;
  const exit = left.get(process);
  if (exit) node.leftContainer = exit;
}

function addPod(node: ProcessNode, process: Process, { pods, places }: NodeFacts): void {
  const inferred = pods.get(process);
  const { namespace, pod, container } = inferred ?? process;
  if (namespace !== undefined) node.namespace = namespace;
  if (pod !== undefined) node.pod = pod;
  else if (process.docker !== undefined) node.docker = process.docker;
  if (container !== undefined) node.container = container;
  if (inferred) node.inferred = true;
  const place = places.get(process);
  if (place && !inferred) node.place = place;
}
