import * as z from 'zod';
import { forEachRecordable } from '../documents/recordable_facts';
import { ORIGINS } from '../documents/origin';
import { PLACE_KINDS } from '../documents/place';
import { API_BASE } from '../plugin';
import { packedNodesSchema } from './packed_nodes';
import { answerShape, identityShape, rangeAndFiltersSchema } from './query';

/** Ancestors to the top and descendants of one process, as a skeleton: rows bring the rest (`process_rows`). */
export const PROCESS_TREE_PATH = `${API_BASE}/process_tree`;

/**
 * Filters never cut a tree; the one that matters is `cluster`, which picks the cluster where the
 * same exec_id exists in several (`UNNAMED_CLUSTER` or nothing for the one without a name).
 */
export const processTreeQuerySchema = rangeAndFiltersSchema.extend({
  ...identityShape,
  /** `compact`: the nodes as columns (`packed_nodes.ts`), a sixth to a third of the size. */
  form: z.enum(['plain', 'compact']).default('plain'),
});

/** How a process is known, from best to weakest. */
export const KNOWN_BY = ['exec', 'exit', 'event', 'parent', 'ancestor'] as const;
export type KnownBy = (typeof KNOWN_BY)[number];

/**
 * Where a child is though its parent is in a container. `association_failed`: Tetragon could not read
 * its cgroup, so that it may well be in the same container.
 */
export const EXITS_FROM_CONTAINER = ['to_host', 'to_container', 'association_failed'] as const;
export type ExitFromContainer = (typeof EXITS_FROM_CONTAINER)[number];

export const processNodeSchema = z.object({
  execId: z.string(),
  parentExecId: z.string().optional(),
  pid: z.number().optional(),
  binary: z.string().optional(),
  /** Only where the server had them anyway; `process_rows` gives the exact text. */
  arguments: z.string().optional(),
  /** RFC 3339, up to nine decimals. */
  startTime: z.string().optional(),
  exitTime: z.string().optional(),
  /**
   * Absent while no exit is known, and, with an `exitTime`, where its status is not: no exit of the node
   * has a status or a signal.
   */
  exitCode: z.number().optional(),
  signal: z.string().optional(),
  known: z.enum(KNOWN_BY),
  /** Tetragon's words on how it saw the process: execve, clone, procFS, miss, truncArgs, … */
  flags: z.array(z.string()).optional(),
  uid: z.number().optional(),
  namespace: z.string().optional(),
  pod: z.string().optional(),
  container: z.string().optional(),
  /** First 31 characters of the container's id; only where its pod is unknown. */
  docker: z.string().optional(),
  node: z.string(),
  /** The image that took this one's place in the same PID (an exec without clone). */
  replacedBy: z.string().optional(),
  /** Pod facts taken over from a relative in the same container. */
  inferred: z.boolean().optional(),
  /** Why the parent is not among the nodes though it has an id, or has no document of its own. */
  parentMissing: z.enum(['host', 'before_range', 'forked', 'limit', 'unknown']).optional(),
  /** Copies of its exec document beyond the first. */
  duplicates: z.number().optional(),
  /** Probe events by meaning of their action: observed, blocked, killed, … */
  events: z.record(z.string(), z.number()).optional(),
  /** Where it ran, where no pod is known. */
  place: z.enum(PLACE_KINDS).optional(),
  /** `in_init_tree` as Tetragon wrote it; absent where it is not recorded. */
  inInitTree: z.boolean().optional(),
  /** How it came into its container, where `in_init_tree` is false. */
  origin: z.enum(ORIGINS).optional(),
  /** It is not in its parent's container, without a container runtime between. */
  leftContainer: z.enum(EXITS_FROM_CONTAINER).optional(),
  /**
   * The stage of the same task before a restart of Tetragon, which read the running process again
   * from /proc under this exec_id. It stands as the parent, as the image before an exec does.
   */
  rereadOf: z.string().optional(),
  /** Documents without an exec_id among the facts: they fit by node, PID and start. */
  matchedByPid: z.number().optional(),
  /** Its parent's exec_id holds no time (`node:0:pid`): one process alone fits by PID, container and time. */
  parentByPid: z.boolean().optional(),
  /** Its children that a limit left out of the nodes; `process_tree_children` brings them. */
  childrenLeftOut: z.number().optional(),
  /** Of an ancestor: all its children, of which the nodes hold one; exact up to 1,000. */
  childrenTotal: z.number().optional(),
  /** What its executable raised: owner (setuid), group (setgid), file capabilities. */
  raised: z.array(z.enum(['setuid', 'setgid', 'capabilities'])).optional(),
  /** The executable had no link in any folder when it was run: memfd, or deleted. */
  unlinked: z.boolean().optional(),
  /** Tetragon takes it for an exec probe of the kubelet: liveness or readiness of its container. */
  execProbe: z.boolean().optional(),
  /** Namespaces of the host that it entered from a container, as far as its parent's are known: mnt, … */
  hostNamespaces: z.array(z.string()).optional(),
});

export type ProcessNode = z.infer<typeof processNodeSchema>;

/** Something odd in the data itself, counted; the page words it. */
export const treeFindingSchema = z.object({
  kind: z.enum([
    'cycle_cut',
    'duplicates',
    'reread',
    'known_only_as_parent',
    'conflicting_parents',
    'left_container',
    'other_clusters',
    'other_nodes',
    'other_lives',
    'missing_parent',
    'unreadable_document',
  ]),
  count: z.number(),
  /** The processes concerned, at most a hundred of them. */
  execIds: z.array(z.string()),
  /**
   * Names beside it: of the other clusters; for `known_only_as_parent` and `left_container`, which
   * come once a reason, that reason in the words of `parentMissing` and `leftContainer`.
   */
  names: z.array(z.string()).optional(),
});

export type TreeFinding = z.infer<typeof treeFindingSchema>;

/** An event without an exec_id whose PID is one of the tree's, and that fits none or several of its processes. */
export const unattachedEventSchema = z.object({
  /** Of the stored document. */
  id: z.string(),
  index: z.string(),
  /** `process_kprobe`, `process_exit`, … */
  type: z.string(),
  node: z.string(),
  pid: z.number(),
  /** Start of its process, where the event has it. */
  startTime: z.string().optional(),
  time: z.string().optional(),
  function: z.string().optional(),
  action: z.string().optional(),
});

export type UnattachedEvent = z.infer<typeof unattachedEventSchema>;

/**
 * What Tetragon recorded, as far as the documents around the process show. A saved investigation of
 * an older version lacks what was not asked for then.
 */
export const recordedSchema = z.object(forEachRecordable(() => z.boolean().default(false)));

export type Recorded = z.infer<typeof recordedSchema>;

const treeShape = {
  selected: z.string(),
  cluster: z.string(),
  findings: z.array(treeFindingSchema),
  /** Documents that were read for it. */
  documents: z.number(),
  /** At most MAX_UNATTACHED of them. */
  unattached: z.array(unattachedEventSchema).optional(),
  unattachedTotal: z.number().optional(),
  recorded: recordedSchema.optional(),
  ...answerShape,
};

export const processTreeAnswerSchema = z.object({
  ...treeShape,
  /** One entry per exec_id, parents before children, siblings by start. */
  nodes: z.array(processNodeSchema),
});

export type ProcessTreeAnswer = z.infer<typeof processTreeAnswerSchema>;

/** The same with its nodes as columns. */
export const compactProcessTreeAnswerSchema = z.object({
  ...treeShape,
  packed: packedNodesSchema,
});

export type CompactProcessTreeAnswer = z.infer<typeof compactProcessTreeAnswerSchema>;
