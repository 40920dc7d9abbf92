import { describe, expect, it } from 'vitest';
import { HISTOGRAM_BUCKETS } from '../../common/limits';
import { barWidth } from './histogram';

const HOUR = 3_600_000;

describe('barWidth', () => {
  it.each([
    [0, 1],
    [50, 1],
    [HOUR, 60_000],
    [24 * HOUR, 900_000],
    [7 * 24 * HOUR, 2 * HOUR],
    [200 * 365 * 24 * HOUR, 3 * 365 * 24 * HOUR],
  ])('of a range of %i ms is %i ms', (span, width) => {
    expect(barWidth({ from: 1_000, to: 1_000 + span })).toBe(width);
    expect(span / width).toBeLessThanOrEqual(HISTOGRAM_BUCKETS);
  });
});
