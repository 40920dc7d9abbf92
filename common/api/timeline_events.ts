import * as z from 'zod';
import { DEFAULT_PAGE_SIZE, MAX_CURSOR_LENGTH, MAX_PAGE_SIZE } from '../limits';
import { API_BASE } from '../plugin';
import { GROUPINGS } from '../timeline/lane_path';
import { lanePathSchema } from './lane_path_schema';
import { tetragonEventSchema } from './process';
import { answerShape, integerParameter, rangeAndFiltersSchema, refuse } from './query';

/** The events of a range, of all lanes or of one, oldest @timestamp first, page by page. */
export const TIMELINE_EVENTS_PATH = `${API_BASE}/timeline_events`;

/** Where the page before ended: @timestamp in epoch milliseconds, sequence number, index. */
const cursorSchema = z.tuple([z.number(), z.number(), z.string()]);

export const timelineEventsQuerySchema = rangeAndFiltersSchema.extend({
  by: z.enum(GROUPINGS).default('workload'),
  lane: lanePathSchema.optional(),
  size: integerParameter(1, MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
  /** `next` of the page before. */
  after: z
    .string()
    .max(MAX_CURSOR_LENGTH)
    .transform((text, context) => {
      const cursor = cursorSchema.safeParse(parseJson(text));
      if (cursor.success) return cursor.data;
      return refuse(context, { code: 'page_unknown', values: {} });
    })
    .optional(),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const timelineEventsAnswerSchema = z.object({
  /** Identity of a document, and its event. */
  events: z.array(z.object({ index: z.string(), id: z.string(), event: tetragonEventSchema })),
  /** All events that fit, exactly. */
  total: z.number(),
  /** For `after`; absent on the last page. */
  next: z.string().optional(),
  ...answerShape,
});

export type TimelineEventsAnswer = z.infer<typeof timelineEventsAnswerSchema>;
