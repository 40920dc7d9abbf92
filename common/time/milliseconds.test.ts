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

it.each([Infinity, NaN, 9e15])('has no text for %d', (time) => {
  expect(printMilliseconds(time)).toBeUndefined();
});
