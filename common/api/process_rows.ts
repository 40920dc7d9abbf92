import * as z from 'zod';
import { API_BASE } from '../plugin';
import { MAX_CLUSTER_NAME_LENGTH, MAX_ROWS_PER_REQUEST } from '../limits';
import { answerShape, execIdSchema, identityShape } from './query';

/** What visible rows of a tree show beyond the skeleton: the exact command line and the user. */
export const PROCESS_ROWS_PATH = `${API_BASE}/process_rows`;

export const processRowsQuerySchema = z.object({
  execId: z
    .union([execIdSchema, z.array(execIdSchema)])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .pipe(z.array(execIdSchema).max(MAX_ROWS_PER_REQUEST)),
  cluster: z.string().max(MAX_CLUSTER_NAME_LENGTH).optional(),
  /** One for all rows: those of a tree are of one node. */
  processNode: identityShape.processNode,
});

export const processRowSchema = z.object({
  execId: z.string(),
  /** Exactly as Tetragon wrote it, from `message`; possibly very long. */
  arguments: z.string().optional(),
  cwd: z.string().optional(),
  uid: z.number().optional(),
  userName: z.string().optional(),
  /** Login uid, absent where unset. */
  auid: z.number().optional(),
  /** Effective capabilities that its parent had not; absent where one of the two was not recorded. */
  gained: z.array(z.string()).optional(),
});

export type ProcessRow = z.infer<typeof processRowSchema>;

export const processRowsAnswerSchema = z.object({
  rows: z.array(processRowSchema),
  ...answerShape,
});

export type ProcessRowsAnswer = z.infer<typeof processRowsAnswerSchema>;
