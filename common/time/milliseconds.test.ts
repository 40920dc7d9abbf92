import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printMilliseconds } from './milliseconds';

it('prints as a Date does, whatever was printed before', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), (date) => {
      const time = date.getTime();
      expect(printMilliseconds(time)).toBe(date.toISOString());
      expect(printMilliseconds(time + 1)).toBe(
        Number.isNaN(new Date(time + 1).getTime()) ? undefined : new Date(time + 1).toISOString(),
      );
    }),
  );
});

it('prints the first and the last millisecond a Date can hold', () => {
  for (const time of [-8.64e15, 8.64e15])
    expect(printMilliseconds(time)).toBe(new Date(time).toISOString());
});

it.each([Infinity, NaN, 9e15, 8.64e15 + 1, -8.64e15 - 1])('has no text for %d', (time) => {
  expect(printMilliseconds(time)).toBeUndefined();
});
