import * as z from 'zod';

/**
 * One image of a task. `how` it began: `forked` (a clone that had not executed yet), `executed`,
 * `replaced` (an exec without clone, which took the place of the stage before), `reread` (from /proc
 * after a restart of Tetragon, the same image as the stage before), `from_proc` (the first that
 * Tetragon knows of a process older than itself), `unknown` (nothing tells).
 */
export const taskStageSchema = z.object({
  execId: z.string(),
  how: z.enum(['forked', 'executed', 'replaced', 'reread', 'from_proc', 'unknown']),
  binary: z.string().optional(),
  /** Exactly as Tetragon wrote it; possibly very long. */
  arguments: z.string().optional(),
  /** RFC 3339, up to nine decimals. */
  startTime: z.string().optional(),
  /**
   * Start of the next stage. Absent on the last, and where Tetragon re-read the stage: the image goes
   * on under the next exec_id, and the time of reading is not recorded.
   */
  endTime: z.string().optional(),
});

export const exitSchema = z.object({
  /** Absent where it is not known: no exit of the node has a status or a signal. */
  code: z.number().optional(),
  signal: z.string().optional(),
  time: z.string().optional(),
});

export type TaskStage = z.infer<typeof taskStageSchema>;

/** One PID lifetime on one node in one boot. */
export const taskSchema = z.object({
  /** In order of time, at least one: each but the last is followed by the next in the same PID. */
  stages: z.array(taskStageSchema),
  /** Of the last stage: no other gets one. Absent while no exit is known. */
  exit: exitSchema.optional(),
  /**
   * The image that took the place of the last stage in another container (`runc init` → a pod's shell):
   * that is where another task begins, and this one ends.
   */
  replacedBy: taskStageSchema.optional(),
});

export type Task = z.infer<typeof taskSchema>;
