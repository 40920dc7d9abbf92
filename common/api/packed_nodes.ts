import * as z from 'zod';

/** Texts of which each shares its beginning with the one above: how many characters, and the rest; `null`: none. */
const frontCodedSchema = z.object({
  shared: z.array(z.number()),
  rest: z.array(z.union([z.string(), z.null()])),
});

export type FrontCoded = z.infer<typeof frontCodedSchema>;

/**
 * The nodes of a tree as columns: what many share is written once, and texts that resemble the row
 * above without their beginning. `common/process_tree/pack_nodes.ts` writes and reads it; every column
 * has `count` entries unless it says otherwise.
 */
export const packedNodesSchema = z.object({
  count: z.number(),
  execIds: frontCodedSchema,
  /** Rows up to the parent's; 0: none, or one of `strangers`. */
  parent: z.array(z.number()),
  /** Row → exec_id of a parent that is no row. */
  strangers: z.record(z.string(), z.string()),
  pids: z.array(z.union([z.number(), z.null()])),
  startTimes: frontCodedSchema,
  exitTimes: frontCodedSchema,
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
