import * as z from 'zod';
import { PROBE_TYPES } from '../documents/event_types';
import { parseArgumentFilter } from '../kernel_probes/argument_filter';
import type { ProbeHook } from '../kernel_probes/hook';
import { MAX_ARGUMENT_FILTERS, MAX_FILTER_VALUE_LENGTH } from '../limits';
import { rangeAndFiltersSchema } from './query';

const value = z.string().max(MAX_FILTER_VALUE_LENGTH);

const argumentFilter = z
  .string()
  .max(
    MAX_FILTER_VALUE_LENGTH + 256,
    `a filter of an argument may have at most ${MAX_FILTER_VALUE_LENGTH} characters`,
  )
  .transform((text, context) => {
    const filter = parseArgumentFilter(text);
    if (filter) return filter;
    context.addIssue({
      code: 'custom',
      message: `${JSON.stringify(text.slice(0, 100))} is no filter of an argument: write field=value, field^=prefix, field/=network or field<>low..high`,
    });
    return z.NEVER;
  });

/** Range and filters, and the hook that was chosen with what was chosen of its arguments. */
export const probeChoiceSchema = rangeAndFiltersSchema.extend({
  hook: z.enum(PROBE_TYPES),
  /** Empty: no policy. */
  hookPolicy: value.default(''),
  hookName: value,
  hookPath: value.optional(),
  /** Kinds of the arguments, sorted, with commas between them; `-` for none. */
  shape: value.optional(),
  arg: z
    .union([argumentFilter, z.array(argumentFilter)])
    .transform((filters) => (Array.isArray(filters) ? filters : [filters]))
    .refine((filters) => filters.length <= MAX_ARGUMENT_FILTERS, {
      message: `at most ${MAX_ARGUMENT_FILTERS} filters of arguments are possible`,
    })
    .default([]),
});

export type ProbeChoice = z.output<typeof probeChoiceSchema>;

export function hookOfChoice({ hook, hookPolicy, hookName, hookPath }: ProbeChoice): ProbeHook {
  return {
    type: hook,
    policy: hookPolicy,
    name: hookName,
    ...(hookPath !== undefined && { path: hookPath }),
  };
}
