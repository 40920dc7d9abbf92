import { expect, it } from 'vitest';
import { dayAround } from './compared_range';

const NOW = Date.parse('2026-03-10T12:00:00Z');

it.each([
  [
    'long ago',
    '2026-03-01T12:00:00.123456789Z',
    '2026-03-01T00:00:00.123Z',
    '2026-03-02T00:00:00.123Z',
  ],
  ['lately', '2026-03-10T11:00:00Z', '2026-03-09T12:00:00.000Z', '2026-03-10T12:00:00.000Z'],
  // It is stored up to half a minute later, by another clock.
  ['just now', '2026-03-10T11:59:59Z', '2026-03-09T12:00:59.000Z', '2026-03-10T12:00:59.000Z'],
  // Clocks disagree: the execution stays within the range.
  ['after now', '2026-03-11T00:00:00Z', '2026-03-10T00:01:00.000Z', '2026-03-11T00:01:00.000Z'],
  ['at a time unknown', undefined, '2026-03-09T12:00:00.000Z', '2026-03-10T12:00:00.000Z'],
])('a process that started %s is compared within a day', (_, start, from, to) => {
  expect(dayAround(start, NOW)).toEqual({ from, to, isChosen: false });
});
