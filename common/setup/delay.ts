import type { Finding } from '../api/setup';
import { finding, skippedWithoutEvents } from './finding';
import { count, counted, duration, percent, percentile } from './numbers';
import { USUAL_DELAY_MS } from './thresholds';
import { TIMESTAMP_REPAIRS } from './timestamp_recipe';

export interface DelayFacts {
  hours: number;
  /** @timestamp minus the event's own time, milliseconds, of the newest events. */
  delays: readonly number[];
  /** Of the sample: re-reads of /proc, whose time is a computed start, and events without a time. */
  leftOut: number;
}

/** Nearer than this @timestamp is the event's own time: the index keeps milliseconds. */
const SAME_MS = 2;

/** Share of the events above which @timestamp is meant to be the event's time. */
const MOSTLY = 0.95;

const SECOND = 1_000;
const STEPS: readonly [label: string, below: number][] = [
  ['before the event', -SAME_MS],
  ['the same', SAME_MS],
  ['below 1 s', SECOND],
  ['1 to 5 s', 5 * SECOND],
  ['5 to 60 s', 60 * SECOND],
  ['1 to 10 min', 600 * SECOND],
  ['10 to 60 min', 3_600 * SECOND],
  ['above 1 h', Number.POSITIVE_INFINITY],
];

/** How far @timestamp, which ranges run on, is from the event's own time. */
export function judgeDelay(facts: DelayFacts): Finding {
  const { delays, hours } = facts;
  if (delays.length === 0) return skippedWithoutEvents(hours);
  const same = delays.filter((delay) => Math.abs(delay) <= SAME_MS).length;
  const early = delays.filter((delay) => delay < -SAME_MS).length;
  const median = percentile(delays, 0.5) ?? 0;
  const usual = percentile(delays, 0.99) ?? 0;
  const parts = {
    evidence: evidenceOf(facts, median, usual),
    tables: [histogramOf(delays)],
  };
  if (early / delays.length > 1 - MOSTLY) {
    return finding(
      'warning',
      `${percent(early, delays.length)} of the events were stored before they happened: the clocks of nodes and Filebeat disagree, or a time zone is read wrongly.`,
      { ...parts, number: 'clocks differ' },
    );
  }
  if (same / delays.length >= MOSTLY) {
    return finding(
      'passed',
      '@timestamp is the event’s own time; how late events arrive cannot be seen from it.',
      { ...parts, number: 'event time' },
    );
  }
  const trap =
    '@timestamp is the time of reading, since the documented Filebeat configuration cannot find the event’s time';
  if (usual > USUAL_DELAY_MS) {
    return finding(
      'warning',
      `${trap}: half of the events are ${duration(median)} late, one in a hundred more than ${duration(usual)}. Ranges show such events where they were read, not where they happened.`,
      { ...parts, number: `up to ${duration(usual)}`, repairs: [...TIMESTAMP_REPAIRS] },
    );
  }
  return finding(
    'passed',
    `Events are searchable by ${duration(median)} after they happen, 99 in a hundred within ${duration(usual)}. ${trap}; within a minute the pages allow for that.`,
    { ...parts, number: duration(median), repairs: [...TIMESTAMP_REPAIRS] },
  );
}

function evidenceOf(
  { delays, leftOut, hours }: DelayFacts,
  median: number,
  usual: number,
): Finding['evidence'] {
  const scope = `newest ${counted(delays.length, 'event')} of the last ${hours} h`;
  return [
    { label: 'Median', value: duration(median), scope },
    { label: '99th percentile', value: duration(usual), scope },
    {
      label: 'Left out',
      value: count(leftOut),
      scope:
        're-reads of /proc (flag procFS), whose time is a computed start, and events without a time',
    },
  ];
}

function histogramOf(delays: readonly number[]): Finding['tables'][number] {
  let from = Number.NEGATIVE_INFINITY;
  const rows = STEPS.map(([label, below]) => {
    const inStep = delays.filter((delay) => delay >= from && delay < below).length;
    from = below;
    return [label, count(inStep), percent(inStep, delays.length)];
  });
  return {
    title: 'From the event to @timestamp',
    columns: ['Delay', 'Events', 'Share'],
    rows,
  };
}
