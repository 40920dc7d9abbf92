import { expect, test } from 'vitest';
import { rangeAround } from './nearest_range';

const hour = { from: 0, to: 3_600_000 };

test.each([
  ['before', { from: '2026-01-31T09:06:00.000Z', to: '2026-01-31T10:06:00.000Z' }],
  ['after', { from: '2026-01-31T09:54:00.000Z', to: '2026-01-31T10:54:00.000Z' }],
] as const)('an hour that shows an event %s', (side, range) => {
  expect(rangeAround('2026-01-31T10:00:00Z', side, hour)).toEqual(range);
});

test('no time, no range', () => {
  expect(rangeAround('never', 'before', hour)).toBeUndefined();
});
