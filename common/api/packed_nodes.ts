import * as z from 'zod';

/**
 * The nodes of a tree as columns: what many share is written once, ids and times as differences to
 * the row above. `common/process_tree/pack_nodes.ts` writes and reads it; every column has `count`
 * entries unless it says otherwise.
 */
export const packedNodesSchema = z.object({
  count: z.number(),
  ids: z.object({
    /** Node names that the exec_ids hold. */
    nodes: z.array(z.string()),
    /** Index into `nodes`; -1: `ktime` is the whole exec_id, which is of another form. */
    node: z.array(z.number()),
    /** Nanoseconds after the ktime of the row above; as text where it is no exact number. */
    ktime: z.array(z.union([z.number(), z.string()])),
    /** PID less that of the row above. */
    pid: z.array(z.number()),
  }),
  /** Rows up to the parent's; 0: none, or one of `strangers`. */
  parent: z.array(z.number()),
  /** Row → exec_id of a parent that is no row. */
  strangers: z.record(z.string(), z.string()),
  times: z.object({
    /** Nanoseconds after the start above; a text as it stands; `null`: unknown. */
    start: z.array(z.union([z.number(), z.string(), z.null()])),
    /** Nanoseconds after the process's own start, or after the start above. */
    exit: z.array(z.union([z.number(), z.string(), z.null()])),
  }),
  /** Field → row → the process it names: rows down to it, or its exec_id where it is no row. */
  references: z.record(z.string(), z.record(z.string(), z.union([z.number(), z.string()]))),
  /**
   * Every other field: its distinct values, and the index of each row's; -1: none. Without `at` all
   * rows have the first value.
   */
  shared: z.record(
    z.string(),
    z.object({ values: z.array(z.unknown()), at: z.array(z.number()).optional() }),
  ),
});

export type PackedNodes = z.infer<typeof packedNodesSchema>;
