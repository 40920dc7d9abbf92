import { describe, expect, test } from 'vitest';
import { axisTicks, histogramBars, tickFormat } from './histogram_bars';

const range = { from: 0, to: 1_000 };

test('bars stand on the range, empty buckets draw nothing, one event stays visible', () => {
  const histogram = {
    interval: 250,
    buckets: [
      { time: 0, documents: 1, enforced: 0 },
      { time: 250, documents: 0, enforced: 0 },
      { time: 500, documents: 10_000, enforced: 1 },
    ],
  };
  expect(histogramBars(histogram, range, 400, 40)).toEqual([
    { time: 0, documents: 1, enforced: 0, x: 0, width: 99, height: 2, enforcedHeight: 0 },
    { time: 500, documents: 10_000, enforced: 1, x: 200, width: 99, height: 40, enforcedHeight: 2 },
  ]);
});

test('a bucket that begins before the range is cut at its edge', () => {
  const histogram = { interval: 500, buckets: [{ time: -250, documents: 5, enforced: 5 }] };
  expect(histogramBars(histogram, range, 400, 40)).toEqual([
    { time: -250, documents: 5, enforced: 5, x: 0, width: 99, height: 40, enforcedHeight: 40 },
  ]);
});

test('a range of no length does not divide by zero', () => {
  const histogram = { interval: 1, buckets: [{ time: 0, documents: 1, enforced: 0 }] };
  const [bar] = histogramBars(histogram, { from: 0, to: 0 }, 400, 40);
  expect(bar?.width).toBe(399);
});

describe('the axis', () => {
  const day = 86_400_000;

  test("days begin at the reader's midnight", () => {
    const from = Date.UTC(2026, 0, 1);
    const ticks = axisTicks({ from, to: from + 7 * day }, 700, 120);
    expect(ticks.map(({ time }) => (time - from) % day)).toEqual(ticks.map(() => 22 * 3_600_000));
  });

  test.each([
    [900, 'HH:mm:ss.SSS'],
    [60_000, 'HH:mm:ss'],
    [3_600_000, 'HH:mm'],
    [2 * day, 'MMM D, HH:mm'],
    [30 * day, 'MMM D'],
  ])('a range of %d ms is labelled %s', (length, format) => {
    const span = { from: 0, to: length };
    expect(tickFormat(span, axisTicks(span, 1_400, 0))).toBe(format);
  });
});
