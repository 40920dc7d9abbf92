import * as z from 'zod';
import { MAX_SETUP_HOURS, SETUP_HOURS } from '../limits';
import { API_BASE } from '../plugin';
import { CHECK_IDS, CHECK_STATUSES, HOPS, type CheckId } from '../setup/checks';
import { TOPICS } from '../setup/topics';
import { answerShape, integerParameter } from './query';

/** The list of checks; each is asked for by itself, so that it shows up when it is done. */
export const SETUP_PATH = `${API_BASE}/setup`;

/** One check, run. */
export function setupCheckPath(id: CheckId): string {
  return `${SETUP_PATH}/${id}`;
}

export const setupQuerySchema = z.object({});

export const setupCheckQuerySchema = z.object({
  /** How far back from now the events are looked at. */
  hours: integerParameter(1, MAX_SETUP_HOURS).default(SETUP_HOURS),
});

const definitionShape = {
  id: z.enum(CHECK_IDS),
  hop: z.enum(HOPS),
  title: z.string(),
};

export const setupAnswerSchema = z.object({
  checks: z.array(z.object({ ...definitionShape, runs: z.enum(['server', 'browser']) })),
  ...answerShape,
});

export type SetupAnswer = z.infer<typeof setupAnswerSchema>;

/** A number with what it was counted in. May hold hostile text. */
const evidenceSchema = z.object({
  label: z.string(),
  value: z.string(),
  /** Sample and scope: "newest 5,000 exits", "last 24 h". */
  scope: z.string().optional(),
});

const tableSchema = z.object({
  title: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  /** What was left out, in exact numbers. */
  more: z.string().optional(),
});

const sampleSchema = z.object({
  /** Why this document was chosen. */
  label: z.string(),
  index: z.string(),
  id: z.string(),
  source: z.unknown(),
});

const repairSchema = z.object({
  text: z.string(),
  code: z
    .object({ language: z.enum(['bash', 'yaml', 'json', 'text']), text: z.string() })
    .optional(),
  link: z.object({ label: z.string(), href: z.string() }).optional(),
  /** The troubleshooting that goes step by step. */
  topic: z.enum(TOPICS).optional(),
});

const findingSchema = z.object({
  status: z.enum(CHECK_STATUSES),
  sentence: z.string(),
  /** A few characters for the line of hops: "3 s ago". */
  number: z.string().optional(),
  evidence: z.array(evidenceSchema),
  tables: z.array(tableSchema),
  samples: z.array(sampleSchema),
  repairs: z.array(repairSchema),
});

export const setupCheckAnswerSchema = findingSchema.extend({
  ...definitionShape,
  /** What Elasticsearch was asked, ready for Dev Tools. */
  queries: z.array(z.object({ request: z.string(), body: z.string().optional() })),
  /** When it ran, ISO. */
  ranAt: z.string(),
  ...answerShape,
});

/** What a check found, before it is known which check it was and what it cost. */
export type Finding = z.infer<typeof findingSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type EvidenceTable = z.infer<typeof tableSchema>;
export type SampleDocument = z.infer<typeof sampleSchema>;
export type Repair = z.infer<typeof repairSchema>;
export type SetupCheckAnswer = z.infer<typeof setupCheckAnswerSchema>;
