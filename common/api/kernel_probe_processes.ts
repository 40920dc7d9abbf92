import * as z from 'zod';
import { API_BASE } from '../plugin';
import { probeChoiceSchema } from './kernel_probe_choice';
import { answerShape } from './query';

/** The processes behind a choice, equal lineages merged into one branch. */
export const KERNEL_PROBE_PROCESSES_PATH = `${API_BASE}/kernel_probe_processes`;

export const kernelProbeProcessesQuerySchema = probeChoiceSchema;

/** One process that fired. */
export interface ProbeProcess {
  execId: string;
  cluster: string;
  pod?: string | undefined;
  node: string;
  /** Its start in epoch milliseconds, where the exec_id has no time of its own. */
  start?: number | undefined;
  events: number;
  /** Epoch milliseconds of its first event behind the choice. */
  firstSeen: number;
}

/** One branch: a binary below the same binaries. */
export interface LineageNode {
  binary: string;
  /** Processes behind the choice in this branch, with their pods and events. */
  processes: number;
  pods: number;
  events: number;
  /** Those whose own binary this is, at most MAX_PROCESSES_PER_BRANCH, most events first. */
  own: ProbeProcess[];
  /** How many there are of them. */
  ownTotal: number;
  children: LineageNode[];
}

export const kernelProbeProcessesAnswerSchema = z.object({
  roots: z.custom<LineageNode[]>(Array.isArray),
  processes: z.number(),
  pods: z.number(),
  /** Events without an exec_id, which belong to no process here. */
  withoutExecId: z.number(),
  ...answerShape,
});

export type KernelProbeProcessesAnswer = z.infer<typeof kernelProbeProcessesAnswerSchema>;
