import { expect, it } from 'vitest';
import { baselineLength, baselineRange } from './baseline_range';

const HOUR = 3_600_000;
const NOON = Date.parse('2026-01-10T12:00:00Z');

it.each([
  ['an hour', HOUR, '2026-01-09T11:00:00.000Z', 24 * HOUR],
  ['a day', 24 * HOUR, '2026-01-08T12:00:00.000Z', 24 * HOUR],
  ['three days', 72 * HOUR, '2026-01-04T12:00:00.000Z', 72 * HOUR],
  ['one moment', 0, '2026-01-09T12:00:00.000Z', 24 * HOUR],
])('is as long as %s before it, at least a day, and shares no moment with it', (...row) => {
  const [, length, start, expected] = row;
  const range = { from: NOON - length, to: NOON };
  const baseline = baselineRange(range);
  expect(new Date(baseline.from).toISOString()).toBe(start);
  expect(baseline.to).toBe(range.from - 1);
  expect(baselineLength(range)).toBe(expected);
});
