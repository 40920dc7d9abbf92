import { describe, expect, it } from 'vitest';
import { gapPercentile99, isSilent, silenceThreshold } from './silence';

const MINUTE = 60_000;

describe('silenceThreshold', () => {
  it.each([
    ['a busy node: ten minutes', 2_000, 10 * MINUTE],
    ['a quiet node: five times its own gaps', 30 * MINUTE, 150 * MINUTE],
    ['nothing to learn from', undefined, undefined],
    ['a percentile of nothing', Number.NaN, undefined],
  ])('%s', (_, gaps, threshold) => {
    expect(silenceThreshold(gaps)).toBe(threshold);
  });
});

it('is silent only beyond the threshold', () => {
  expect(isSilent(0, 10 * MINUTE, 1_000)).toBe(false);
  expect(isSilent(0, 10 * MINUTE + 1, 1_000)).toBe(true);
  expect(isSilent(0, 100 * MINUTE, 30 * MINUTE)).toBe(false);
  expect(isSilent(0, 1_000 * MINUTE, undefined)).toBe(false);
});

describe('gapPercentile99', () => {
  it.each([
    [[], undefined],
    [[5], undefined],
    [[10, 0], 10],
    [[0, 1, 2, 12], 10],
    // One outage in two hundred gaps is above the 99th percentile.
    [[...Array.from({ length: 200 }, (_, index) => index * 10), 90_000], 10],
  ])('of %j', (times, gap) => {
    expect(gapPercentile99(times)).toBe(gap);
  });
});
