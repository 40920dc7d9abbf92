import * as z from 'zod';
import { PROBE_TYPES } from '../documents/event_types';
import { parseArgumentFilter, type ArgumentFilter } from '../kernel_probes/argument_filter';
import type { ProbeHook } from '../kernel_probes/hook';
import { MAX_ARGUMENT_FILTERS, MAX_FILTER_VALUE_LENGTH } from '../limits';
import { rangeAndFiltersSchema, refuse } from './query';

const value = z.string().max(MAX_FILTER_VALUE_LENGTH);

const argumentFilter = z
  .string()
  .max(MAX_FILTER_VALUE_LENGTH + 256)
  .transform((text, context) => {
    const filter = parseArgumentFilter(text);
    if (filter) return filter;
    return refuse(context, {
      code: 'argument_filter_invalid',
      values: { text: text.slice(0, 100) },
    });
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
    .pipe(z.array(z.custom<ArgumentFilter>()).max(MAX_ARGUMENT_FILTERS))
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
