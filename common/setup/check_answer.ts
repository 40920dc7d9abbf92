import * as z from 'zod';
import { errorAttributesSchema } from '../api/errors';
import { answerShape } from '../api/query';
import { CHECK_STATUSES } from './check_status';
import { coded } from './coded';
import { repairSchema } from './repairs';

/** What every check can conclude. */
const COMMON_CONCLUSIONS = [
  coded('no_events', { hours: z.number() }),
  coded('no_answer_in_time', { limitMs: z.number() }),
  coded('question_failed', {
    error: errorAttributesSchema.shape.code,
    reason: errorAttributesSchema.shape.reason,
  }),
  /** Of the browser alone: the check could not even be asked for, and why, in words. */
  coded('not_asked', { sentence: z.string() }),
] as const;

export type CommonConclusion = z.output<(typeof COMMON_CONCLUSIONS)[number]>;

const sampleSchema = z.object({
  index: z.string(),
  id: z.string(),
  source: z.unknown(),
  /** The document's error.message, for which it was chosen. */
  message: z.string().optional(),
});

export type SampleDocument = z.output<typeof sampleSchema>;

type Conclusion = z.ZodObject<{ code: z.ZodLiteral<string>; values: z.ZodObject }>;

/**
 * Defines the answer of one check. `facts` is what its evidence and its tables show: raw values, in
 * milliseconds and bytes, which may hold hostile text; absent where nothing could be read.
 */
export function checkAnswer<
  Id extends string,
  Conclusions extends readonly [Conclusion, ...Conclusion[]],
  Facts extends z.ZodType,
>(id: Id, conclusions: Conclusions, facts: Facts) {
  return z.object({
    id: z.literal(id),
    status: z.enum(CHECK_STATUSES),
    conclusion: z.discriminatedUnion('code', [...conclusions, ...COMMON_CONCLUSIONS]),
    facts: facts.optional(),
    repairs: z.array(repairSchema).optional(),
    samples: z.array(sampleSchema).optional(),
    /** What Elasticsearch was asked, ready for Dev Tools. */
    queries: z.array(z.object({ request: z.string(), body: z.string().optional() })),
    /** When it ran, ISO. */
    ranAt: z.string(),
    ...answerShape,
  });
}

/** What a check found, before it is known what it cost. */
export type ResultOf<Answer extends z.ZodType<object>> =
  z.output<Answer> extends infer A extends object
    ? Pick<A, keyof A & ('status' | 'conclusion' | 'facts' | 'repairs' | 'samples')>
    : never;
