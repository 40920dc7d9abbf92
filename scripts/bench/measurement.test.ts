import { describe, expect, it } from 'vitest';
import { isMissed, printTable } from './measurement';

describe('measurements', () => {
  it('are missed above their target, and when they are no number', () => {
    const measured = { what: 'x', unit: '×', target: 0.35 };
    expect(isMissed({ ...measured, value: 0.35 })).toBe(false);
    expect(isMissed({ ...measured, value: 0.351 })).toBe(true);
    expect(isMissed({ ...measured, value: NaN })).toBe(true);
    expect(isMissed({ what: 'x', unit: 'ms', value: 9e9 })).toBe(false);
  });

  it('are printed as a table that names what is missed', () => {
    expect(
      printTable([
        { what: 'tree', value: 0.31234, unit: '×', target: 0.35, reference: 'levels: 1,235 ms' },
        { what: 'largest tree', value: 12_345.6, unit: 'ms', target: 1_000 },
      ]),
    ).toBe(
      [
        'what          measured          target      reference',
        'tree          0.312 ×           ≤ 0.35 ×    levels: 1,235 ms',
        'largest tree  12,346 ms MISSED  ≤ 1,000 ms',
      ].join('\n'),
    );
  });
});
