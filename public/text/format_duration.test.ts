import { describe, expect, test } from 'vitest';
import { durationBetween, formatDuration } from './format_duration';

test.each([
  [0n, '0 ns'],
  [999n, '999 ns'],
  [340_400n, '340 µs'],
  [12_345_678n, '12.3 ms'],
  [4_200_000_000n, '4.2 s'],
  [59_999_999_999n, '59.9 s'],
  [60_000_000_000n, '1 min'],
  [192_000_000_000n, '3 min 12 s'],
  [3_600_000_000_000n, '1 h'],
  [187_200_000_000_000n, '2 d 4 h'],
  [-1_500_000_000n, '−1.5 s'],
])('%d ns read %s', (nanoseconds, text) => {
  expect(formatDuration(nanoseconds)).toBe(text);
});

describe('between two times', () => {
  test('nanoseconds count, and 37.15 s is later than 37 s', () => {
    expect(durationBetween('2026-01-31T10:00:37Z', '2026-01-31T10:00:37.150000001Z')).toBe(
      150_000_001n,
    );
  });

  test.each([
    [undefined, '2026-01-31T10:00:37Z'],
    ['2026-01-31T10:00:37Z', undefined],
    ['yesterday', '2026-01-31T10:00:37Z'],
  ])('%s to %s is unknown', (start, end) => {
    expect(durationBetween(start, end)).toBeUndefined();
  });
});
