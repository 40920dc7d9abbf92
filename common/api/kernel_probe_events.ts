import * as z from 'zod';
import type { TetragonEvent } from '../documents/tetragon_event';
import { MAX_CURSOR_LENGTH, MAX_PROBE_EVENTS_PAGE_SIZE, PROBE_EVENTS_PAGE_SIZE } from '../limits';
import { API_BASE } from '../plugin';
import { probeChoiceSchema } from './kernel_probe_choice';
import { answerShape, integerParameter } from './query';

/** The events behind a choice, newest first, page by page without end. */
export const KERNEL_PROBE_EVENTS_PATH = `${API_BASE}/kernel_probe_events`;

export const kernelProbeEventsQuerySchema = probeChoiceSchema.extend({
  size: integerParameter(1, MAX_PROBE_EVENTS_PAGE_SIZE).default(PROBE_EVENTS_PAGE_SIZE),
  /** `next` of the page before. */
  after: z.string().max(MAX_CURSOR_LENGTH).optional(),
});

const tetragonEventSchema = z.custom<TetragonEvent>((value) => typeof value === 'object');

const probeEventSchema = z.object({
  id: z.string(),
  index: z.string(),
  event: tetragonEventSchema,
  /**
   * Only for a kill: the exit of the same exec_id that followed, `null` where none is stored.
   */
  exit: z
    .object({ signal: z.string().optional(), time: z.string().optional() })
    .nullable()
    .optional(),
});

export type ProbeEvent = z.infer<typeof probeEventSchema>;

export const kernelProbeEventsAnswerSchema = z.object({
  events: z.array(probeEventSchema),
  /** All events behind the choice, exact. */
  total: z.number(),
  /** Where the next page begins; absent after the last. */
  next: z.string().optional(),
  ...answerShape,
});

export type KernelProbeEventsAnswer = z.infer<typeof kernelProbeEventsAnswerSchema>;
