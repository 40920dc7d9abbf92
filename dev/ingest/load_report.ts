import { MAX_REFUSALS_NAMED } from '../../common/limits';
import type { BulkEntry, RefusedLine } from './bulk_entry';

export interface LoadReport {
  /** Documents that are in the data stream now. */
  stored: number;
  /** The first 1,000 lines that are not, in the order in which that became known. */
  refused: RefusedLine[];
  refusedTotal: number;
  /** Stored documents whose event has no time: @timestamp is the process's start, or `now`. */
  withoutTime: { processStart: number; reading: number };
  /** Stored documents with event.kind pipeline_error. */
  pipelineErrors: number;
  /** Range of @timestamp of the events that have a time, ISO; absent when there is none. */
  oldest?: string;
  newest?: string;
  tookMs: number;
}

export function emptyReport(): LoadReport {
  return {
    stored: 0,
    refused: [],
    refusedTotal: 0,
    withoutTime: { processStart: 0, reading: 0 },
    pipelineErrors: 0,
    tookMs: 0,
  };
}

export function countRefused(report: LoadReport, refused: RefusedLine): void {
  report.refusedTotal += 1;
  if (report.refused.length < MAX_REFUSALS_NAMED) report.refused.push(refused);
}

export function countStored(report: LoadReport, entry: BulkEntry): void {
  report.stored += 1;
  if (entry.timeFrom === 'process_start') report.withoutTime.processStart += 1;
  if (entry.isPipelineError) report.pipelineErrors += 1;
  if (entry.timeFrom === 'reading') {
    // The time of reading is none of the data's own: it would stretch the range of an old file to now.
    report.withoutTime.reading += 1;
    return;
  }
  // ISO texts of the years 1970 to 9999 sort as the times do.
  if (report.oldest === undefined || entry.timestamp < report.oldest) {
    report.oldest = entry.timestamp;
  }
  if (report.newest === undefined || entry.timestamp > report.newest) {
    report.newest = entry.timestamp;
  }
}
