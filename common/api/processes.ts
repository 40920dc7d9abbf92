import * as z from 'zod';
import { PLACE_KINDS } from '../documents/place';
import { API_BASE } from '../plugin';
import { DEFAULT_PAGE_SIZE, MAX_LIST_WINDOW, MAX_PAGE_SIZE } from '../limits';
import { taskStageSchema } from './task';
import { answerShape, integerParameter, rangeAndFiltersSchema } from './query';

/**
 * Search for processes: those with any event in the range that fits the filters, newest start first. A
 * process stands once, where its newest fitting stage starts.
 */
export const PROCESSES_PATH = `${API_BASE}/processes`;

export const processesQuerySchema = rangeAndFiltersSchema.extend({
  size: integerParameter(1, MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
  /** exec_ids to pass over. */
  offset: integerParameter(0, MAX_LIST_WINDOW).default(0),
});

const processSummarySchema = z.object({
  /** Of its newest stage that fits; what follows is of that stage unless it says otherwise. */
  execId: z.string(),
  cluster: z.string(),
  node: z.string(),
  pid: z.number().optional(),
  binary: z.string().optional(),
  arguments: z.string().optional(),
  uid: z.number().optional(),
  userName: z.string().optional(),
  startTime: z.string().optional(),
  /** All stages of the process in order of time; absent where it has but this one. */
  stages: z.array(taskStageSchema).optional(),
  /** `Task.replacedBy`. */
  replacedBy: taskStageSchema.optional(),
  /** Of the process, where this stage is its last; an earlier one ends where the next begins. */
  exitTime: z.string().optional(),
  exitCode: z.number().optional(),
  signal: z.string().optional(),
  namespace: z.string().optional(),
  pod: z.string().optional(),
  container: z.string().optional(),
  /** Id of its container as Tetragon cut it; without a pod the container is unresolved. */
  docker: z.string().optional(),
  workload: z.string().optional(),
  /** Where it ran, as far as its best document says. */
  place: z.enum(PLACE_KINDS),
  parentExecId: z.string().optional(),
  parentBinary: z.string().optional(),
  flags: z.array(z.string()),
  /** Probe events of all stages in the range by meaning of their action. */
  events: z.record(z.string(), z.number()),
});

export type ProcessSummary = z.infer<typeof processSummarySchema>;

export const processesAnswerSchema = z.object({
  rows: z.array(processSummarySchema),
  /**
   * Processes that fit. `exact` where this page holds them all; else `at_most` so many, since those on
   * other pages may be stages of one process; `about` where Elasticsearch estimates.
   */
  total: z.number(),
  accuracy: z.enum(['exact', 'at_most', 'about']),
  /** exec_ids that fit, one for each stage: `offset` and `size` count them. */
  execIds: z.number(),
  /** exec_ids of this page that are stages of a process in another row, here or on an earlier page. */
  folded: z.number(),
  /** Documents that fit, always exact. */
  documents: z.number(),
  /** Events over the range, for the strip; `time` in epoch milliseconds, `interval` in milliseconds. */
  histogram: z.object({
    interval: z.number(),
    buckets: z.array(z.object({ time: z.number(), documents: z.number(), enforced: z.number() })),
  }),
  /** The range as Elasticsearch understood it, epoch milliseconds. */
  range: z.object({ from: z.number(), to: z.number() }),
  /** Only when nothing fits: the nearest @timestamp before and after the range that does. */
  nearest: z.object({ before: z.string().optional(), after: z.string().optional() }).optional(),
  ...answerShape,
});

export type ProcessesAnswer = z.infer<typeof processesAnswerSchema>;
