import * as z from 'zod';
import { checkAnswer, type ResultOf } from '../check_answer';
import { coded } from '../coded';
import { USUAL_DELAY_MS } from '../thresholds';
import { noEvents } from './no_events';

/** Nearer than this @timestamp is the event's own time: the index keeps milliseconds. */
const SAME_MS = 2;

/** Share of the events above which @timestamp is meant to be the event's time. */
const MOSTLY = 0.95;

const SECOND = 1_000;

/** Steps of the histogram, with the delay that each stays below. */
const STEPS = {
  before: -SAME_MS,
  same: SAME_MS,
  below_1_s: SECOND,
  below_5_s: 5 * SECOND,
  below_60_s: 60 * SECOND,
  below_10_min: 600 * SECOND,
  below_60_min: 3_600 * SECOND,
  above: Number.POSITIVE_INFINITY,
};

export const DELAY_STEPS = Object.keys(STEPS) as (keyof typeof STEPS)[];

const delayValues = { medianMs: z.number(), p99Ms: z.number() };

export const delayAnswer = checkAnswer(
  'delay',
  [
    coded('before_event', { early: z.number(), events: z.number() }),
    coded('event_time', {}),
    coded('late', delayValues),
    coded('time_of_reading', delayValues),
  ],
  z.object({
    hours: z.number(),
    events: z.number(),
    leftOut: z.number(),
    ...delayValues,
    steps: z.record(z.enum(DELAY_STEPS), z.number()),
  }),
);

export interface DelayFacts {
  hours: number;
  /** @timestamp minus the event's own time, milliseconds, of the newest events. */
  delays: readonly number[];
  /** Of the sample: re-reads of /proc, whose time is a computed start, and events without a time. */
  leftOut: number;
}

/** How far @timestamp, which ranges run on, is from the event's own time. */
export function judgeDelay({ delays, hours, leftOut }: DelayFacts): ResultOf<typeof delayAnswer> {
  const events = delays.length;
  if (events === 0) return noEvents(hours);
  const steps = histogramOf(delays);
  const delay = { medianMs: percentile(delays, 0.5), p99Ms: percentile(delays, 0.99) };
  const facts = { hours, events, leftOut, ...delay, steps };
  if (steps.before / events > 1 - MOSTLY) {
    return {
      status: 'warning',
      conclusion: { code: 'before_event', values: { early: steps.before, events } },
      facts,
    };
  }
  if (delays.filter((value) => Math.abs(value) <= SAME_MS).length / events >= MOSTLY) {
    return { status: 'passed', conclusion: { code: 'event_time', values: {} }, facts };
  }
  const isLate = delay.p99Ms > USUAL_DELAY_MS;
  return {
    status: isLate ? 'warning' : 'passed',
    conclusion: { code: isLate ? 'late' : 'time_of_reading', values: delay },
    facts,
    repairs: [{ code: 'timestamp_pipeline' }, { code: 'timestamp_filebeat' }],
  };
}

/** The value below which `share` (0 to 1) of the values lie. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function histogramOf(delays: readonly number[]): Record<keyof typeof STEPS, number> {
  const counts = Object.fromEntries(DELAY_STEPS.map((step) => [step, 0])) as Record<
    keyof typeof STEPS,
    number
  >;
  for (const delay of delays) {
    counts[DELAY_STEPS.find((step) => delay < STEPS[step]) ?? 'above'] += 1;
  }
  return counts;
}
