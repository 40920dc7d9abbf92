import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ErrorReason } from '../../common/api/errors';
import { readRange } from './range';

const NOW = new Date('2026-03-15T12:34:56.789Z');

function withReason(reason: ErrorReason): Error {
  return expect.objectContaining({ code: 'bad_request', reason }) as Error;
}

function read(from?: string, to?: string): [string, string] {
  const range = readRange(from, to, NOW);
  return [new Date(range.from).toISOString(), new Date(range.to).toISOString()];
}

describe('readRange', () => {
  // Kibana's server may stand in any zone.
  beforeAll(() => void vi.stubEnv('TZ', 'America/New_York'));
  afterAll(() => void vi.unstubAllEnvs());

  it.each([
    [undefined, undefined, '2026-03-14T12:34:56.789Z', '2026-03-15T12:34:56.789Z'],
    ['now-15m', 'now', '2026-03-15T12:19:56.789Z', '2026-03-15T12:34:56.789Z'],
    ['now/d', 'now/d', '2026-03-15T00:00:00.000Z', '2026-03-15T23:59:59.999Z'],
    ['now-1M/M', 'now-1M/M', '2026-02-01T00:00:00.000Z', '2026-02-28T23:59:59.999Z'],
    ['2026-01-01', '2026-01-02', '2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'],
    [
      '2026-01-01T10:00:00',
      '2026-01-01T10:00:00.123456789Z',
      '2026-01-01T10:00:00.000Z',
      '2026-01-01T10:00:00.123Z',
    ],
    ['2026-01-01T10:00+02:00', 'now', '2026-01-01T08:00:00.000Z', '2026-03-15T12:34:56.789Z'],
  ])('reads %s to %s', (from, to, start, end) => expect(read(from, to)).toEqual([start, end]));

  it.each([
    ['yesterday', 'now'],
    ['now-', 'now'],
    ['now-1x', 'now'],
    ['now-1d||+1d', 'now'],
    ['2026-13-01', 'now'],
    ['2026-02-01T25:00:00Z', 'now'],
    ['', 'now'],
    ['now-999999999y', 'now'],
    ['1700000000000', 'now'],
  ])('refuses %j', (from, to) => {
    expect(() => readRange(from, to, NOW)).toThrow(
      withReason({ code: 'range_end_invalid', values: { end: 'from', text: from } }),
    );
  });

  it('refuses a range that ends before it starts and says both ends', () => {
    const ends = { from: '2026-03-15T12:34:56.789Z', to: '2026-03-15T11:34:56.789Z' };
    expect(() => readRange('now', 'now-1h', NOW)).toThrow(
      withReason({ code: 'range_reversed', values: ends }),
    );
  });
});
