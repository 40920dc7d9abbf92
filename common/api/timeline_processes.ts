import * as z from 'zod';
import { PLACE_KINDS } from '../documents/place';
import { API_BASE } from '../plugin';
import { taskStageSchema } from './task';
import { answerShape, rangeAndFiltersSchema } from './query';

/** Single processes of a short range by event time, where they are few enough to be shown. */
export const TIMELINE_PROCESSES_PATH = `${API_BASE}/timeline_processes`;

export const timelineProcessesQuerySchema = rangeAndFiltersSchema;

/** One image of a process as a bar of the timeline; times are RFC 3339 as Tetragon wrote them. */
const processBarSchema = z.object({
  execId: z.string(),
  cluster: z.string(),
  node: z.string(),
  pid: z.number().optional(),
  parentExecId: z.string().optional(),
  /** RFC 3339; tells the parent from others with its exec_id where that has no time of its own. */
  parentStart: z.string().optional(),
  binary: z.string().optional(),
  arguments: z.string().optional(),
  start: z.string(),
  end: z.string().optional(),
  /**
   * How its end is known: by its exit, by what a clone executed or the image that took its place in
   * the same PID, or not at all (`open`: it runs, or its end was never recorded).
   */
  ending: z.enum(['exit', 'executed', 'replaced', 'open']),
  /** The stage of its task that follows. */
  next: taskStageSchema.pick({ binary: true, arguments: true }).optional(),
  /** exec_id of the first stage of its task, where another bar may be of that: bars of one process share it. */
  firstExecId: z.string().optional(),
  exitCode: z.number().optional(),
  signal: z.string().optional(),
  /** Found in /proc by a restart of Tetragon. */
  isReread: z.boolean(),
  /** It came into its container from outside: not what runs below it. */
  isInjected: z.boolean(),
  /** Where it ran, as far as its documents say. */
  place: z.enum(PLACE_KINDS),
  /** Its probe events, by meaning of their action. */
  probes: z.array(
    z.object({
      meaning: z.string(),
      time: z.string(),
      function: z.string().optional(),
      policy: z.string().optional(),
    }),
  ),
  /** Documents it was read from, copies included. */
  documents: z.number(),
  namespace: z.string().optional(),
  workload: z.string().optional(),
  pod: z.string().optional(),
  podUid: z.string().optional(),
  container: z.string().optional(),
  containerId: z.string().optional(),
  docker: z.string().optional(),
});

export type ProcessBar = z.infer<typeof processBarSchema>;

export const timelineProcessesAnswerSchema = z.object({
  range: z.object({ from: z.number(), to: z.number() }),
  /** Absent: there are more documents than MAX_BAR_DOCUMENTS. */
  bars: z.array(processBarSchema).optional(),
  /** Documents behind the bars. */
  documents: z.number(),
  /** Documents with an event in the range that belong to no bar: without exec_id or start. */
  unplaced: z.number(),
  ...answerShape,
});

export type TimelineProcessesAnswer = z.infer<typeof timelineProcessesAnswerSchema>;
