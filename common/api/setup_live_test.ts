import * as z from 'zod';
import { API_BASE } from '../plugin';
import { answerShape } from './query';

/** What arrived of the live test: the events of the shell that printed a token. */
export const SETUP_LIVE_TEST_PATH = `${API_BASE}/setup_live_test`;

/** Letters and digits only: the token stands in a shell's command line and in a wildcard query. */
export const LIVE_TOKEN = /^tetragon-test-[a-z0-9]{12}$/;

export const setupLiveTestQuerySchema = z.object({
  token: z.string().regex(LIVE_TOKEN),
  /** When the test began, epoch milliseconds. */
  since: z.coerce.number().int().min(0).max(8.64e15),
});

export const setupLiveTestAnswerSchema = z.object({
  /** The shell whose arguments hold the token. */
  shell: z
    .object({
      execId: z.string(),
      cluster: z.string(),
      node: z.string().optional(),
      pod: z.string().optional(),
      namespace: z.string().optional(),
      arguments: z.string().optional(),
      /** @timestamp of its exec document, epoch milliseconds. */
      storedAt: z.number(),
    })
    .optional(),
  /** A process that the shell started. */
  child: z.object({ execId: z.string(), binary: z.string().optional() }).optional(),
  /** The shell's end. */
  exit: z.object({ storedAt: z.number(), code: z.number().optional() }).optional(),
  ...answerShape,
});

export type SetupLiveTestAnswer = z.infer<typeof setupLiveTestAnswerSchema>;
