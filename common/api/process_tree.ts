import * as z from 'zod';
import { API_BASE } from '../plugin';
import { answerShape, execIdSchema, rangeAndFiltersSchema } from './query';

/** Ancestors to the top and descendants of one process, as a skeleton: rows bring the rest (`process_rows`). */
export const PROCESS_TREE_PATH = `${API_BASE}/process_tree`;

/**
 * Filters never cut a tree; the one that matters is `cluster`, which picks the cluster where the
 * same exec_id exists in several.
 */
export const processTreeQuerySchema = rangeAndFiltersSchema.extend({ execId: execIdSchema });

/** How a process is known, from best to weakest. */
export const KNOWN_BY = ['exec', 'exit', 'event', 'parent', 'ancestor'] as const;
export type KnownBy = (typeof KNOWN_BY)[number];

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
  /** 0 for an exit without status; absent while no exit is known. */
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
  /** `in_init_tree` is false: injected, or one of the cases that look like it. */
  injected: z.boolean().optional(),
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
    'other_clusters',
    'missing_parent',
    'unreadable_document',
  ]),
  count: z.number(),
  /** The processes concerned, at most a hundred of them. */
  execIds: z.array(z.string()),
  /**
   * Names beside it: of the other clusters; for `known_only_as_parent`, which comes once a reason,
   * that reason in the words of `parentMissing`.
   */
  names: z.array(z.string()).optional(),
});

export type TreeFinding = z.infer<typeof treeFindingSchema>;

export const processTreeAnswerSchema = z.object({
  selected: z.string(),
  cluster: z.string(),
  /** One entry per exec_id, parents before children, siblings by start. */
  nodes: z.array(processNodeSchema),
  findings: z.array(treeFindingSchema),
  /** Documents that were read for it. */
  documents: z.number(),
  ...answerShape,
});

export type ProcessTreeAnswer = z.infer<typeof processTreeAnswerSchema>;
