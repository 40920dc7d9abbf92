import * as z from 'zod';

/** Defines a code with the values that its sentence needs. */
export function coded<Code extends string, Values extends z.ZodRawShape>(
  code: Code,
  values: Values,
) {
  return z.object({ code: z.literal(code), ...values });
}
