import * as z from 'zod';
import { API_BASE } from '../plugin';
import { MAX_TREE_MATCHES } from '../limits';
import { processNodeSchema } from './process_tree';
import { answerShape, identityShape, integerParameter, rangeAndFiltersSchema } from './query';

/**
 * Search among all processes of one tree, loaded or not: `q` (each word part of the binary, an
 * argument, the user, pod, namespace, container, policy, function or action) and the usual filters.
 */
export const PROCESS_TREE_SEARCH_PATH = `${API_BASE}/process_tree_search`;

/** A time range restricts only where it is given; `cluster` chooses the tree as it does there. */
export const processTreeSearchQuerySchema = rangeAndFiltersSchema.extend({
  ...identityShape,
  size: integerParameter(1, MAX_TREE_MATCHES).default(MAX_TREE_MATCHES),
});

export const processTreeSearchAnswerSchema = z.object({
  cluster: z.string(),
  /** exec_ids that fit, nearest to the asked process first; at most `size`. */
  matches: z.array(z.string()),
  /** All that fit. */
  total: z.number(),
  /**
   * Those matches that the tree's limit leaves out, each with the processes between it and the tree,
   * parents before children.
   */
  nodes: z.array(processNodeSchema),
  ...answerShape,
});

export type ProcessTreeSearchAnswer = z.infer<typeof processTreeSearchAnswerSchema>;
