import { describe, expect, it } from 'vitest';
import type { BulkEntry } from './bulk_entry';
import { countStored, emptyReport } from './load_report';

const entry = (timestamp: string, timeFrom: BulkEntry['timeFrom']): BulkEntry => ({
  json: '{}',
  size: 2,
  file: 'tetragon.log',
  lineNumber: 1,
  lineBytes: 3,
  timestamp,
  timeFrom,
  isPipelineError: false,
});

describe('the range of a load', () => {
  it('is that of the events that have a time', () => {
    const report = emptyReport();
    countStored(report, entry('2023-10-06T22:03:57.700Z', 'event'));
    countStored(report, entry('2026-11-23T10:00:00.000Z', 'reading'));
    countStored(report, entry('2023-10-06T22:00:00.000Z', 'process_start'));
    expect(report).toMatchObject({
      stored: 3,
      withoutTime: { processStart: 1, reading: 1 },
      oldest: '2023-10-06T22:00:00.000Z',
      newest: '2023-10-06T22:03:57.700Z',
    });
  });

  it('is absent when no event has a time', () => {
    const report = emptyReport();
    countStored(report, entry('2026-11-23T10:00:00.000Z', 'reading'));
    expect(report.stored).toBe(1);
    expect(report.oldest).toBeUndefined();
  });
});
