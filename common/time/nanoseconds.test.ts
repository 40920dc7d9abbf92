import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTimes, parseNanoseconds, printNanoseconds } from './nanoseconds';

describe('parseNanoseconds', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0n],
    ['1970-01-01T00:00:01.5Z', 1_500_000_000n],
    ['1970-01-01T00:00:00.000000001Z', 1n],
    ['1969-12-31T23:59:59.999999999Z', -1n],
    ['2024-10-18T22:12:37.150989102Z', 1_729_289_557_150_989_102n],
    // Digits beyond nanoseconds are cut, not rounded.
    ['1970-01-01T00:00:00.0000000019Z', 1n],
    ['1970-01-01T02:00:00+02:00', 0n],
    ['1970-01-01T02:00:00+0200', 0n],
    ['1970-01-01 00:00:00z', 0n],
  ])('reads %s', (text, time) => {
    expect(parseNanoseconds(text)).toBe(time);
  });

  it.each(['', 'now', '2024-10-18', '2024-13-01T00:00:00Z', '2024-10-18T22:12:37', '1729289557'])(
    'takes %j for no time',
    (text) => {
      expect(parseNanoseconds(text)).toBeUndefined();
    },
  );

  it('comes back from its text with nine decimals', () => {
    const time = fc.bigInt({
      min: -62_135_596_800n * 10n ** 9n,
      max: 253_402_300_799n * 10n ** 9n,
    });
    fc.assert(
      fc.property(time, (nanoseconds) => {
        const text = printNanoseconds(nanoseconds);
        expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$/);
        expect(parseNanoseconds(text)).toBe(nanoseconds);
      }),
    );
  });
});

it('compares times, not texts, and puts what is no time last', () => {
  const times = [
    '2024-10-18T00:00:37.15Z',
    undefined,
    '2024-10-18T00:00:37Z',
    'later',
    '2024-10-18T00:00:37.150000001Z',
  ];
  expect(times.sort(compareTimes)).toEqual([
    '2024-10-18T00:00:37Z',
    '2024-10-18T00:00:37.15Z',
    '2024-10-18T00:00:37.150000001Z',
    'later',
    undefined,
  ]);
});
