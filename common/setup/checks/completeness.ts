import * as z from 'zod';
import { checkAnswer, type ResultOf } from '../check_answer';
import { coded } from '../coded';
import { POOR_SHARE, SMALL_SAMPLE } from '../thresholds';
import { noEvents } from './no_events';

const exitSchema = z.object({
  execId: z.string(),
  /** Flags of the process as the exit tells them. */
  flags: z.array(z.string()),
  pid: z.number().optional(),
  parentPid: z.number().optional(),
  /** Epoch milliseconds. */
  start: z.number().optional(),
});

export type ExitFact = z.output<typeof exitSchema>;

const restartSchema = z.object({ node: z.string(), documents: z.number(), last: z.number() });

export const completenessAnswer = checkAnswer(
  'completeness',
  [
    coded('every_start_known', { exits: z.number() }),
    /** Exits that say of no process that it ended. */
    coded('exits_without_id', { exits: z.number() }),
    coded('starts_missing', { missing: z.number(), expected: z.number() }),
  ],
  z.object({
    hours: z.number(),
    exits: z.number(),
    missing: z.number(),
    /** Exits that need no start: a fork without an exec, and what began before the oldest document. */
    forkedOnly: z.number(),
    older: z.number(),
    oldest: z.number().optional(),
    duplicates: z.number(),
    /** Some of the processes without a start. */
    examples: z.array(exitSchema),
    restarts: z.array(restartSchema),
  }),
);

export interface CompletenessFacts {
  hours: number;
  /** The newest exits, one a process. */
  exits: readonly ExitFact[];
  /** Exits in the range without an exec_id, of which nothing can be told here. */
  exitsWithoutId: number;
  /** exec_ids of them whose exec document is stored. */
  started: ReadonlySet<string>;
  /** @timestamp of the oldest document of all. */
  oldest?: number | undefined;
  /** Exits in the sample before equal ones were taken out. */
  exitDocuments: number;
  /** Exec documents of these processes beyond the first of each, re-reads of /proc left out. */
  extraExecs: number;
  /** Re-reads of /proc: how many documents, on which nodes, when last. */
  restarts: z.output<typeof restartSchema>[];
}

const EXAMPLES = 10;

/**
 * True for a process that only forked: it has neither `clone` (an exec followed) nor `procFS`, and
 * another PID than its parent. It never has an exec document (see Tetragon's FlagStrings).
 */
export function onlyForked({ flags, pid, parentPid }: ExitFact): boolean {
  return !flags.includes('clone') && !flags.includes('procFS') && pid !== parentPid;
}

/** Whether what ended was also seen to start: 0 % missing is good, up to 3 % degraded, above poor. */
export function judgeCompleteness(facts: CompletenessFacts): ResultOf<typeof completenessAnswer> {
  const { hours, exits, started, oldest, restarts } = facts;
  if (exits.length === 0) {
    if (facts.exitsWithoutId === 0) return noEvents(hours);
    return {
      status: 'unknown',
      conclusion: { code: 'exits_without_id', values: { exits: facts.exitsWithoutId } },
    };
  }
  const without = exits.filter(({ execId }) => !started.has(execId));
  const rest = without.filter((exit) => !onlyForked(exit));
  const isOlder = ({ start }: ExitFact) =>
    start !== undefined && oldest !== undefined && start < oldest;
  const missing = rest.filter((exit) => !isOlder(exit));
  const shown = {
    hours,
    exits: exits.length,
    missing: missing.length,
    forkedOnly: without.length - rest.length,
    older: rest.length - missing.length,
    oldest,
    duplicates: facts.exitDocuments - exits.length + facts.extraExecs,
    examples: missing.slice(0, EXAMPLES),
    restarts,
  };
  if (missing.length === 0) {
    const conclusion = { code: 'every_start_known' as const, values: { exits: exits.length } };
    return { status: 'passed', conclusion, facts: shown };
  }
  const expected = exits.length - shown.forkedOnly - shown.older;
  const isPoor = missing.length / expected > POOR_SHARE && expected >= SMALL_SAMPLE;
  return {
    status: isPoor ? 'failed' : 'warning',
    conclusion: { code: 'starts_missing', values: { missing: missing.length, expected } },
    facts: shown,
    repairs: [{ code: 'compare_loss' }, { code: 'process_cache' }],
  };
}
