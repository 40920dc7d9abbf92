import { expect, it } from 'vitest';
import { delayOf } from './delay';

it('is nothing without a measurement', () => {
  expect(delayOf([])).toBeUndefined();
});

it('names the median, the 99th percentile and the largest', () => {
  const delays = Array.from({ length: 200 }, (_, index) => 200 - index);
  expect(delayOf(delays)).toEqual({ measured: 200, median: 100, p99: 198, largest: 200 });
});

it('keeps a negative delay', () => {
  expect(delayOf([-5])).toEqual({ measured: 1, median: -5, p99: -5, largest: -5 });
});
