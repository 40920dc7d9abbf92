import * as z from 'zod';
import { API_BASE } from '../plugin';
import { MAX_CHILDREN_PAGE } from '../limits';
import { processNodeSchema } from './process_tree';
import { answerShape, execIdSchema, filterValues, identityShape, integerParameter } from './query';

/** Children or siblings of one process, oldest first: what a limit left out, and "+12 siblings". */
export const PROCESS_TREE_CHILDREN_PATH = `${API_BASE}/process_tree_children`;

export const processTreeChildrenQuerySchema = z.object({
  ...identityShape,
  /** Of the process itself, or of its parent without the process. */
  of: z.enum(['children', 'siblings']).default('children'),
  /** As for the tree. */
  cluster: filterValues,
  /** 0 only counts. */
  size: integerParameter(0, MAX_CHILDREN_PAGE).default(MAX_CHILDREN_PAGE),
  /** exec_id of a child: those that started after it. */
  after: execIdSchema.optional(),
});

export const processTreeChildrenAnswerSchema = z.object({
  /** Whose children they are; absent when a sibling was asked for and no parent is known. */
  parent: z.string().optional(),
  cluster: z.string(),
  /** Oldest first, those of unknown start before all others. */
  nodes: z.array(processNodeSchema),
  /** All of them, whatever the page; Elasticsearch estimates above 40,000. */
  total: z.number(),
  totalIsExact: z.boolean(),
  /** Value of `after` for the next page; absent on the last. */
  next: z.string().optional(),
  ...answerShape,
});

export type ProcessTreeChildrenAnswer = z.infer<typeof processTreeChildrenAnswerSchema>;
