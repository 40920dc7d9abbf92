import { describe, expect, it } from 'vitest';
import { HOUR, MILLISECOND, SECOND, TimePrinter } from './relative_time';

const printer = new TimePrinter(new Date('2026-03-04T12:00:00.250Z'));

describe('TimePrinter', () => {
  it.each([
    [0, '2026-03-04T12:00:00.250Z'],
    [-250 * MILLISECOND, '2026-03-04T12:00:00Z'],
    [-1, '2026-03-04T12:00:00.249999999Z'],
    [-1_000, '2026-03-04T12:00:00.249999Z'],
    [-SECOND, '2026-03-04T11:59:59.250Z'],
    [-24 * HOUR + 7, '2026-03-03T12:00:00.250000007Z'],
  ])('prints %d ns as protojson does: %s', (at, text) => {
    expect(printer.print(at)).toBe(text);
  });

  it('rounds dates down to the millisecond', () => {
    expect(printer.date(-1).toISOString()).toBe('2026-03-04T12:00:00.249Z');
  });
});
