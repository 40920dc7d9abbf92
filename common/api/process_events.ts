import * as z from 'zod';
import type { TetragonEvent } from '../documents/tetragon_event';
import {
  DEFAULT_PAGE_SIZE,
  MAX_CURSOR_LENGTH,
  MAX_FILTER_VALUE_LENGTH,
  MAX_PAGE_SIZE,
} from '../limits';
import { API_BASE } from '../plugin';
import { answerShape, processRefShape, integerParameter } from './query';
import { taskSchema } from './task';

/** The events of one process, of all stages of its task, in the order of their own times, paged. */
export const PROCESS_EVENTS_PATH = `${API_BASE}/process_events`;

export const processEventsQuerySchema = z.object({
  ...processRefShape,
  /** Only events of this kernel probe; `(exec)` and `(exit)` for starts and ends. */
  hook: z.string().max(MAX_FILTER_VALUE_LENGTH).optional(),
  size: integerParameter(1, MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
  /** `next` of the page before. */
  after: z.string().max(MAX_CURSOR_LENGTH).optional(),
});

/** Values of `hook` that no function has as its name. */
export const HOOK_EXEC = '(exec)';
export const HOOK_EXIT = '(exit)';

export const processEventsAnswerSchema = z.object({
  /** Its stages: each event names its own by exec_id. */
  task: taskSchema,
  /** Oldest first, to the nanosecond; between pages to the microsecond, since they are cut by text. */
  events: z.array(
    z.object({
      id: z.string(),
      index: z.string(),
      event: z.custom<TetragonEvent>((value) => typeof value === 'object'),
    }),
  ),
  /** Events that fit, exact, whatever the page. */
  total: z.number(),
  /** All its events by what fired, most first; those of the filter are among them. */
  hooks: z.array(z.object({ hook: z.string(), count: z.number() })),
  /** Where the next page starts; absent on the last. */
  next: z.string().optional(),
  ...answerShape,
});

export type ProcessEventsAnswer = z.infer<typeof processEventsAnswerSchema>;
