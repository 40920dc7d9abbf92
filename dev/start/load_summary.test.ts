import { describe, expect, it } from 'vitest';
import { dataRange, loadSummary } from './load_summary';

const REPORT = {
  stored: 1234,
  refused: [],
  refusedTotal: 0,
  withoutTime: { processStart: 0, reading: 0 },
  pipelineErrors: 0,
  tookMs: 2500,
};

describe('loadSummary', () => {
  it('is one line when all went well', () => {
    expect(loadSummary(REPORT)).toEqual(['Loaded 1,234 events in 2.5 s.']);
  });

  it('counts what is odd', () => {
    const report = {
      ...REPORT,
      withoutTime: { processStart: 1, reading: 2 },
      pipelineErrors: 3,
      refused: [{ file: '/logs/a.log', lineNumber: 7, reason: 'the line is no JSON' }],
      refusedTotal: 1,
    };
    expect(loadSummary(report).slice(1)).toEqual([
      '1 event without a time of its own stored at the start of its process.',
      '2 events without any time stored at the time of reading.',
      '3 events of another shape stored as pipeline_error, as the integration does.',
      '1 line refused, as the integration would:',
      '  /logs/a.log:7: the line is no JSON',
    ]);
  });

  it('lets no refused line act in the terminal or forge another line', () => {
    const refused = [
      { file: 'a\u001b[2J.log', lineNumber: 1, reason: '\u001b]0;x\u0007\r\nLoaded\u009b\u202e' },
    ];
    expect(loadSummary({ ...REPORT, refused, refusedTotal: 1 })[2]).toBe(
      String.raw`  a\u001b[2J.log:1: \u001b]0;x\u0007\u000d\u000aLoaded\u009b\u202e`,
    );
  });

  it('shows 20 refused lines and the exact number of the others', () => {
    const refused = Array.from({ length: 1_000 }, (_, index) => ({
      file: 'a.log',
      lineNumber: index + 1,
      reason: 'no JSON',
    }));
    const lines = loadSummary({ ...REPORT, refused, refusedTotal: 1_500 });
    expect(lines[1]).toBe('1,500 lines refused, as the integration would:');
    expect(lines[21]).toBe('  a.log:20: no JSON');
    expect(lines.slice(22)).toEqual(['  and 1,480 more lines.']);
  });
});

describe('dataRange', () => {
  it('gives the data a little room', () => {
    const range = dataRange({
      ...REPORT,
      oldest: '2026-01-01T00:00:00.000Z',
      newest: '2026-01-01T10:00:00.000Z',
    });
    expect(range).toEqual({ from: '2025-12-31T23:48:00.000Z', to: '2026-01-01T10:12:00.000Z' });
  });

  it('gives a single moment a minute on both sides', () => {
    const at = '2026-01-01T00:00:00.000Z';
    expect(dataRange({ ...REPORT, oldest: at, newest: at })).toEqual({
      from: '2025-12-31T23:59:00.000Z',
      to: '2026-01-01T00:01:00.000Z',
    });
  });

  it('is none without events', () => {
    expect(dataRange(REPORT)).toBeUndefined();
  });
});
