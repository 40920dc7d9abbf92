import * as z from 'zod';
import {
  MAX_COLUMN_PATH_LENGTH,
  MAX_VALUES_PER_COLUMN,
  MAX_VALUE_COLUMNS,
  VALUES_PER_COLUMN,
} from '../limits';
import { API_BASE } from '../plugin';
import { probeChoiceSchema } from './kernel_probe_choice';
import { answerShape, integerParameter } from './query';

/** One function: its sentence, the shapes of its arguments, and the values of up to three of them. */
export const KERNEL_PROBE_VALUES_PATH = `${API_BASE}/kernel_probe_values`;

/** What a column may show beside an argument. */
export const PROCESS_COLUMNS = ['binary', 'parentBinary', 'pod', 'user'] as const;

export const kernelProbeValuesQuerySchema = probeChoiceSchema.extend({
  order: z.enum(['volume', 'rare']).default('volume'),
  /** Paths of arguments below the event's type, or one of PROCESS_COLUMNS; without it the most telling. */
  column: z
    .union([
      z.string().max(MAX_COLUMN_PATH_LENGTH),
      z.array(z.string().max(MAX_COLUMN_PATH_LENGTH)),
    ])
    .transform((columns) => (Array.isArray(columns) ? columns : [columns]))
    .pipe(z.array(z.string()).max(MAX_VALUE_COLUMNS))
    .optional(),
  size: integerParameter(1, MAX_VALUES_PER_COLUMN).default(VALUES_PER_COLUMN),
});

export type KernelProbeValuesQuery = z.output<typeof kernelProbeValuesQuerySchema>;

const probeValueSchema = z.object({
  value: z.string(),
  /** What an integer says in this function, by the kernel's signature: `CLONE_NEWNET`. */
  meaning: z.string().optional(),
  events: z.number(),
  /** Absent where the value was read from documents that do not say. */
  pods: z.number(),
  /** Distinct exec_ids: a process has one for each of its stages. */
  processes: z.number(),
  nodes: z.number(),
  firstSeen: z.number(),
  lastSeen: z.number(),
  enforced: z.number(),
  /** Not in the baseline; absent where there is nothing to compare with. */
  isNew: z.boolean().optional(),
  /** Not indexed (too long, unmapped): no filter can find it. */
  isUnsearchable: z.boolean().optional(),
});

export type ProbeValue = z.infer<typeof probeValueSchema>;

const probeColumnSchema = z.object({
  /**
   * `args.file_arg.path`, `args.1.int_arg` (integers of which an event has several), `return.int_arg`,
   * or one of PROCESS_COLUMNS.
   */
  field: z.string(),
  /** The policy's label of an integer, or the kernel's name of the parameter, where one is known. */
  name: z.string().optional(),
  values: z.array(probeValueSchema),
  /** Distinct values; exact below CARDINALITY_PRECISION. */
  distinct: z.number(),
  distinctIsExact: z.boolean(),
  /** Events that hold a value here, and those whose value is not among `values`. */
  events: z.number(),
  others: z.number(),
  /** A value's count may be too low by this much (Elasticsearch's doc_count_error_upper_bound). */
  countError: z.number(),
  /** How far `values` are the rarest or most frequent of all. */
  orderIsExact: z.boolean(),
  /** Events whose value is too long for the index, and how many of them were read from documents. */
  tooLong: z.object({ events: z.number(), read: z.number() }).optional(),
  /** Why counts come from documents, and from how many of how many. */
  readFrom: z
    .object({ reason: z.enum(['unmapped', 'text', 'mixed', 'position']), documents: z.number() })
    .optional(),
});

export type ProbeColumn = z.infer<typeof probeColumnSchema>;

const probeShapeSchema = z.object({
  /** As `shape` in the query. */
  id: z.string(),
  /** Kinds in the order of an event's arguments, with the policy's label where it gives one. */
  arguments: z.array(z.object({ kind: z.string(), label: z.string().optional() })),
  events: z.number(),
});

export const kernelProbeValuesAnswerSchema = z.object({
  events: z.number(),
  pods: z.number(),
  nodes: z.number(),
  /** Distinct exec_ids: a process has one for each of its stages. */
  processes: z.number(),
  firstSeen: z.number().optional(),
  lastSeen: z.number().optional(),
  /** Events by meaning of their action, `observed` too. */
  actions: z.record(z.string(), z.number()),
  shapes: z.array(probeShapeSchema),
  /** Events whose arguments have another shape than those found in the documents looked at. */
  otherShapes: z.number(),
  /** Every column that can be chosen, the most telling first. */
  candidates: z.array(z.string()),
  columns: z.array(probeColumnSchema),
  /** The range values were compared with, and this function's events in it. */
  baseline: z.object({ from: z.number(), to: z.number(), events: z.number() }),
  range: z.object({ from: z.number(), to: z.number() }),
  ...answerShape,
});

export type KernelProbeValuesAnswer = z.infer<typeof kernelProbeValuesAnswerSchema>;
