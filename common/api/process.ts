import * as z from 'zod';
import { API_BASE } from '../plugin';
import { PLACE_KINDS } from '../documents/place';
import type { TetragonEvent, TetragonProcess } from '../documents/tetragon_event';
import { processRef, type ProcessRef } from '../identity/process_ref';
import { answerShape, processRefShape } from './query';
import { exitSchema, taskSchema } from './task';

/** Everything known about one process, with its source documents. */
export const PROCESS_PATH = `${API_BASE}/process`;

export const processQuerySchema = z.object({
  ...processRefShape,
});

/** A typed event or process of `common/documents`: checked where it is made, passed on as it is. */
export const tetragonEventSchema = z.custom<TetragonEvent>((value) => typeof value === 'object');
const tetragonProcessSchema = z.custom<TetragonProcess>((value) => typeof value === 'object');

export const processAnswerSchema = z.object({
  execId: z.string(),
  /** What the id itself says; absent when it is not of Tetragon's form. ktime in nanoseconds, as text. */
  decoded: z.object({ node: z.string(), ktime: z.string(), pid: z.number() }).optional(),
  /** The facts of all its events put together: the richest wins, the others fill its gaps. */
  process: tetragonProcessSchema.optional(),
  parent: tetragonProcessSchema.optional(),
  /** Where it ran, as far as its own events say. */
  place: z.enum(PLACE_KINDS),
  cluster: z.string(),
  node: z.string(),
  /** Of this exec_id; that of its PID, whatever stage is asked for, is in `task`. */
  exit: exitSchema.optional(),
  /** The PID lifetime that it is a stage of. */
  task: taskSchema,
  /** Its source documents, oldest event first. */
  documents: z.array(
    z.object({
      id: z.string(),
      index: z.string(),
      event: tetragonEventSchema,
      /** The stored document, for the raw view; `message` inside it is the exported line. */
      source: z.unknown(),
    }),
  ),
  /** All its documents, of which `documents` holds at most MAX_SOURCE_DOCUMENTS. */
  total: z.number(),
  /** What was searched, as Elasticsearch names it: patterns of data streams. */
  dataStreams: z.array(z.string()),
  /** Clusters other than `cluster` that hold the same exec_id. */
  otherClusters: z.array(z.string()),
  ...answerShape,
});

export type ProcessAnswer = z.infer<typeof processAnswerSchema>;

/** Names the process that an answer tells of. */
export function refOfAnswer({ execId, cluster, node, process }: ProcessAnswer): ProcessRef {
  return processRef({ execId, cluster, node, startTime: process?.startTime });
}
