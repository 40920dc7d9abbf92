import * as z from 'zod';

/** Defines `{ code, values }`: the values are what the code's sentence needs. */
export function coded<Code extends string, Values extends z.ZodRawShape>(
  code: Code,
  values: Values,
) {
  return z.object({ code: z.literal(code), values: z.object(values) });
}
