import * as z from 'zod';
import { DEFAULT_PAGE_SIZE, MAX_CURSOR_LENGTH, MAX_PAGE_SIZE } from '../limits';
import { API_BASE } from '../plugin';
import { tetragonEventSchema } from './process';
import { answerShape, integerParameter, rangeAndFiltersSchema } from './query';

/** Events of processes that have no exec_id and so no row in a list of processes, newest first. */
export const EVENTS_WITHOUT_EXEC_ID_PATH = `${API_BASE}/events_without_exec_id`;

export const eventsWithoutExecIdQuerySchema = rangeAndFiltersSchema.extend({
  size: integerParameter(1, MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
  /** `next` of the page before. */
  after: z.string().max(MAX_CURSOR_LENGTH).optional(),
});

export const eventsWithoutExecIdAnswerSchema = z.object({
  events: z.array(z.object({ index: z.string(), id: z.string(), event: tetragonEventSchema })),
  /** All that fit, exact. */
  total: z.number(),
  /** Where the next page begins; absent after the last. */
  next: z.string().optional(),
  ...answerShape,
});

export type EventsWithoutExecIdAnswer = z.infer<typeof eventsWithoutExecIdAnswerSchema>;
