import * as z from 'zod';
import { PROBE_TYPES } from '../documents/event_types';
import { API_BASE } from '../plugin';
import { answerShape, rangeAndFiltersSchema } from './query';

/** Policies and their functions, counted. */
export const KERNEL_PROBES_PATH = `${API_BASE}/kernel_probes`;

export const kernelProbesQuerySchema = rangeAndFiltersSchema;

const probeFunctionSchema = z.object({
  type: z.enum(PROBE_TYPES),
  /** Empty: no policy. */
  policy: z.string(),
  name: z.string(),
  path: z.string().optional(),
  events: z.number(),
  pods: z.number(),
  /** Epoch milliseconds of @timestamp. */
  firstSeen: z.number(),
  lastSeen: z.number(),
  /** Events by meaning of their action, those that interfered only. */
  enforced: z.record(z.string(), z.number()),
  /** Events over the range, one number a bar of `bars`. */
  histogram: z.array(z.number()),
});

export type ProbeFunction = z.infer<typeof probeFunctionSchema>;

export const kernelProbesAnswerSchema = z.object({
  functions: z.array(probeFunctionSchema),
  /** Probe events in the range that fit, always exact. */
  events: z.number(),
  /** The bars of every sparkline: start of the first in epoch milliseconds, width, number. */
  bars: z.object({ start: z.number(), width: z.number(), count: z.number() }),
  range: z.object({ from: z.number(), to: z.number() }),
  /** Set where counts were read from documents, since names are mapped as text: how many of `events`. */
  readFrom: z.object({ documents: z.number() }).optional(),
  /** Only when nothing fits. */
  nothing: z
    .object({
      /** Hook kinds that have events at any time, whatever the filters. */
      everSeen: z.array(z.enum(PROBE_TYPES)),
      /** Policies ever seen, at most a hundred. */
      policies: z.array(z.string()),
      before: z.string().optional(),
      after: z.string().optional(),
    })
    .optional(),
  ...answerShape,
});

export type KernelProbesAnswer = z.infer<typeof kernelProbesAnswerSchema>;
