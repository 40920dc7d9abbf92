import { describe, expect, test } from 'vitest';
import { readQuickRanges, readTimeDefaults, resolveRange } from './range';

const now = new Date('2026-01-31T10:20:30.400Z');

describe('a range becomes absolute', () => {
  test.each([
    ['now-15m', 'now', '2026-01-31T10:05:30.400Z', '2026-01-31T10:20:30.400Z'],
    ['now-1h/h', 'now/h', '2026-01-31T09:00:00.000Z', '2026-01-31T10:59:59.999Z'],
    [
      '2026-01-01T00:00:00Z',
      '2026-01-02T00:00:00Z',
      '2026-01-01T00:00:00.000Z',
      '2026-01-02T00:00:00.000Z',
    ],
    [
      '2026-01-02T00:00:00.000Z||-24h',
      '2026-01-02T00:00:00.000Z',
      '2026-01-01T00:00:00.000Z',
      '2026-01-02T00:00:00.000Z',
    ],
  ])('%s to %s', (from, to, start, end) => {
    expect(resolveRange({ from, to }, now)).toEqual({
      kind: 'range',
      range: { from: start, to: end },
    });
  });

  test.each([
    ['yesterday', 'now', 'yesterday'],
    ['now-15m', 'now-1q', 'now-1q'],
  ])('%s to %s is not readable', (from, to, text) => {
    expect(resolveRange({ from, to }, now)).toEqual({ kind: 'unreadable', text });
  });

  test('an end before the start is said', () => {
    expect(resolveRange({ from: 'now', to: 'now-1h' }, now)).toEqual({ kind: 'reversed' });
  });
});

describe("Kibana's settings", () => {
  test.each([
    [
      { from: 'now-7d', to: 'now' },
      { from: 'now-7d', to: 'now' },
    ],
    ['{"from":"now-7d","to":"now"}', { from: 'now-7d', to: 'now' }],
    ['{', { from: 'now-15m', to: 'now' }],
    [undefined, { from: 'now-15m', to: 'now' }],
    [{ from: 7 }, { from: 'now-15m', to: 'now' }],
  ])('timeDefaults %j', (setting, range) => {
    expect(readTimeDefaults(setting)).toEqual(range);
  });

  test('quick ranges that are not readable are left out', () => {
    const today = { from: 'now/d', to: 'now/d', display: 'Today' };
    expect(readQuickRanges([today, null, { from: 1 }])).toEqual([
      { start: 'now/d', end: 'now/d', label: 'Today' },
    ]);
    expect(readQuickRanges('nothing')).toEqual([]);
  });
});
