import { expect, it } from 'vitest';
import { HOUR, SECOND } from '../relative_time';
import { dayTime } from './day_time';

it('rises over the 24 hours before now and never reaches now', () => {
  const times = Array.from({ length: 1_001 }, (_, index) => dayTime(index / 1_000));
  expect(times[0]).toBe(-24 * HOUR);
  expect(times.at(-1)).toBe(-3 * SECOND);
  times.reduce((before, at) => {
    expect(at).toBeGreaterThanOrEqual(before);
    return at;
  });
});

it('is busier four hours ago than sixteen hours ago', () => {
  const count = (hoursAgo: number) =>
    Array.from({ length: 10_000 }, (_, index) => dayTime(index / 10_000)).filter(
      (at) => Math.abs(at + hoursAgo * HOUR) < HOUR,
    ).length;
  expect(count(4)).toBeGreaterThan(3 * count(16));
});
