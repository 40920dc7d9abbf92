import * as z from 'zod';
import { PLACE_KINDS } from '../documents/place';
import { API_BASE } from '../plugin';
import { DEFAULT_PAGE_SIZE, MAX_LIST_WINDOW, MAX_PAGE_SIZE } from '../limits';
import { answerShape, integerParameter, rangeAndFiltersSchema } from './query';

/** Search for processes: those with any event in the range that fits the filters, newest start first. */
export const PROCESSES_PATH = `${API_BASE}/processes`;

export const processesQuerySchema = rangeAndFiltersSchema.extend({
  size: integerParameter(1, MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
  /** Rows to pass over. */
  offset: integerParameter(0, MAX_LIST_WINDOW).default(0),
});

const processSummarySchema = z.object({
  execId: z.string(),
  cluster: z.string(),
  node: z.string(),
  pid: z.number().optional(),
  binary: z.string().optional(),
  arguments: z.string().optional(),
  uid: z.number().optional(),
  userName: z.string().optional(),
  startTime: z.string().optional(),
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
  /** Probe events in the range by meaning of their action. */
  events: z.record(z.string(), z.number()),
});

export type ProcessSummary = z.infer<typeof processSummarySchema>;

export const processesAnswerSchema = z.object({
  rows: z.array(processSummarySchema),
  /** Processes that fit, and whether the number is exact (Elasticsearch estimates above 40,000). */
  total: z.number(),
  totalIsExact: z.boolean(),
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
