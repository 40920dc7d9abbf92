import * as z from 'zod';
import { VIEWS } from '../view_rights';
import { checkAnswer, type ResultOf } from '../check_answer';
import { coded } from '../coded';
import { POOR_SHARE } from '../thresholds';
import { noEvents } from './no_events';

/**
 * What names a process and places it in its tree, as `tetragon.fieldFilters` names it. Tetragon writes
 * all of it into every event of a process that its cache knows.
 */
export const IDENTITY_FIELDS = [
  'process.exec_id',
  'process.parent_exec_id',
  'process.pid',
  'process.start_time',
  'process.flags',
  'parent.exec_id',
  'process.binary',
] as const;

/** Without them a page says "unknown" of every process; `parent.exec_id` alone can be truly missing. */
const ALWAYS_WRITTEN: readonly IdentityField[] = [
  'process.pid',
  'process.start_time',
  'process.flags',
  'process.binary',
];

const fieldNames = z.array(z.enum(IDENTITY_FIELDS));
export type IdentityField = (typeof IDENTITY_FIELDS)[number];

const factsSchema = z.object({
  hours: z.number(),
  /** Events of processes. */
  events: z.number(),
  /**
   * Those without an exec_id that Tetragon knew: what its cache missed has a PID and a start time, and
   * nothing else.
   */
  withoutId: z.number(),
  /** Nodes of those, most events first, at most some. */
  nodes: z.array(z.object({ node: z.string(), documents: z.number() })),
  /** Events by each field they have: of those without an exec_id where there are any, else of all. */
  withField: z.record(z.enum(IDENTITY_FIELDS), z.number()),
  /** Field-level security hides fields, too. */
  view: z.enum(VIEWS),
});

export const processIdentityAnswer = checkAnswer(
  'process_identity',
  [
    coded('ids_missing', { without: z.number(), events: z.number(), fields: fieldNames }),
    coded('fields_missing', { fields: fieldNames }),
    coded('fields_hidden', { fields: fieldNames }),
    coded('all_identified', { events: z.number() }),
  ],
  factsSchema,
);

export type ProcessIdentityFacts = z.output<typeof factsSchema>;
type Result = ResultOf<typeof processIdentityAnswer>;

/** Whether events say which process they are of, or Tetragon's field filters leave it out. */
export function judgeProcessIdentity(facts: ProcessIdentityFacts): Result {
  const { hours, events, withoutId: without, withField, view } = facts;
  if (events === 0) return noEvents(hours);
  const fields = IDENTITY_FIELDS.filter((field) => (withField[field] ?? 0) === 0);
  const isIncomplete = without > 0 || fields.some((field) => ALWAYS_WRITTEN.includes(field));
  if (!isIncomplete) {
    return {
      status: 'passed',
      conclusion: { code: 'all_identified', values: { events } },
      facts,
    };
  }
  if (view === 'fields') {
    return {
      status: 'unknown',
      conclusion: { code: 'fields_hidden', values: { fields } },
      facts,
      repairs: [{ code: 'reader_role' }],
    };
  }
  const isPoor = without / events > POOR_SHARE;
  const repairs: Result['repairs'] = [
    { code: 'export_fields', values: { fields: [...IDENTITY_FIELDS] } },
  ];
  return without > 0
    ? {
        status: isPoor ? 'failed' : 'warning',
        conclusion: { code: 'ids_missing', values: { without, events, fields } },
        facts,
        repairs,
      }
    : {
        status: 'warning',
        conclusion: { code: 'fields_missing', values: { fields } },
        facts,
        repairs,
      };
}
