import * as z from 'zod';
import { FILTER_NAMES, type FilterName } from '../filters/filters';
import {
  MAX_EXEC_ID_LENGTH,
  MAX_FILTER_VALUES,
  MAX_FILTER_VALUE_LENGTH,
  MAX_TIME_LENGTH,
} from '../limits';

/** One value or several: a query string knows no difference between them. */
export const filterValues = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .pipe(
    z
      .array(
        z
          .string()
          .max(
            MAX_FILTER_VALUE_LENGTH,
            `a filter value may have at most ${MAX_FILTER_VALUE_LENGTH} characters`,
          ),
      )
      .max(MAX_FILTER_VALUES, `at most ${MAX_FILTER_VALUES} values of one filter are possible`),
  )
  .optional();

const filterShape = Object.fromEntries(FILTER_NAMES.map((name) => [name, filterValues])) as Record<
  FilterName,
  typeof filterValues
>;

/** Time range (ISO or date math), filters and free text: the part every route shares. */
export const rangeAndFiltersSchema = z.object({
  from: z.string().max(MAX_TIME_LENGTH).optional(),
  to: z.string().max(MAX_TIME_LENGTH).optional(),
  q: z.string().max(MAX_FILTER_VALUE_LENGTH).optional(),
  ...filterShape,
});

export const execIdSchema = z
  .string()
  .min(1, 'execId is empty')
  .max(MAX_EXEC_ID_LENGTH, `an exec_id has at most ${MAX_EXEC_ID_LENGTH} characters`);

/** A whole number in a query string. */
export function integerParameter(name: string, minimum: number, maximum: number) {
  return z.coerce
    .number({ error: `${name} is no number` })
    .int(`${name} is no whole number`)
    .min(minimum, `${name} must be at least ${minimum}`)
    .max(maximum, `${name} may be at most ${maximum}`);
}

/** What every answer says of itself. */
export const answerShape = {
  /** Milliseconds from request to answer in the server. */
  took: z.number(),
  /** Searches it cost. */
  searches: z.number(),
  /** Why the answer may lack something, in words with exact numbers; empty when it is whole. */
  incomplete: z.array(z.string()),
};
