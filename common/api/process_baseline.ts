import * as z from 'zod';
import { MAX_TIME_LENGTH } from '../limits';
import { API_BASE } from '../plugin';
import { answerShape, processRefShape } from './query';

/** What is normal here: one process compared with its sibling pods and with the time before the range. */
export const PROCESS_BASELINE_PATH = `${API_BASE}/process_baseline`;

export const processBaselineQuerySchema = z.object({
  ...processRefShape,
  from: z.string().max(MAX_TIME_LENGTH).optional(),
  to: z.string().max(MAX_TIME_LENGTH).optional(),
});

const spanSchema = z.object({ from: z.number(), to: z.number() });

/**
 * Executions behind a statement. `isExact` is false where more had to be looked at than a limit
 * allows: `count` is then a lower bound, found among the first `lookedAt` of `candidates`.
 */
const occurrencesSchema = z.object({
  count: z.number(),
  /** Start of the first of them, RFC 3339 or epoch milliseconds as text. */
  first: z.string().optional(),
  isExact: z.boolean(),
  lookedAt: z.number(),
  candidates: z.number(),
});

export type Occurrences = z.infer<typeof occurrencesSchema>;

const baselineTraitSchema = z.object({
  /** The same binary; the same binary with the same shape of arguments; the same binary under the same parent. */
  trait: z.enum(['binary', 'arguments', 'parent']),
  value: z.string(),
  /** Absent where there is no workload whose pods could be siblings. */
  siblings: z
    .object({
      kind: z.enum(['compared', 'too_few']),
      seenIn: z.number(),
      siblings: z.number(),
      isExact: z.boolean(),
    })
    .optional(),
  novelty: z.enum(['first_seen', 'seen_before', 'no_baseline', 'unknown']),
  /** In the baseline. */
  before: occurrencesSchema,
  /** In the range itself, the process's own execution among them. */
  within: occurrencesSchema,
});

export type BaselineTrait = z.infer<typeof baselineTraitSchema>;

export const processBaselineAnswerSchema = z.object({
  /** What it is compared with: pods of one workload, one namespace, the host's processes, or a whole cluster. */
  peers: z.object({
    kind: z.enum(['workload', 'namespace', 'host', 'cluster']),
    namespace: z.string().optional(),
    workload: z.string().optional(),
  }),
  /** Epoch milliseconds, both ends inclusive, on the time of reading. */
  range: spanSchema,
  baseline: spanSchema,
  /** Executions of the peers in the baseline: 0 makes everything look new. */
  recorded: z.number(),
  traits: z.array(baselineTraitSchema),
  ...answerShape,
});

export type ProcessBaselineAnswer = z.infer<typeof processBaselineAnswerSchema>;
