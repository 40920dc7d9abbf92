import type { IngestLine } from './export_files/ingest_line';
import { mappableDocument } from './mappable_document';
import { readField } from './pipeline/pipeline_fields';
import { printJson } from './pipeline/print_json';
import { storeLine, type TimeSource } from './store_line';

/** A document ready to be sent, with what the report needs of its line once it is stored. */
export interface BulkEntry {
  json: string;
  /** Characters of the document. */
  size: number;
  file: string;
  lineNumber: number;
  /** Bytes of the line with its line break. */
  lineBytes: number;
  timestamp: string;
  /** `reading` only where the event has no time: a line with `readAt` counts as timed. */
  timeFrom: TimeSource;
  isPipelineError: boolean;
}

export interface RefusedLine {
  file: string;
  lineNumber: number;
  /** One sentence. */
  reason: string;
}

/** What `storeLine` makes of a line, ready for a bulk request; a refused line with its reason in words. */
export function bulkEntryOf(
  line: IngestLine,
  options: { now: Date; namespace: string },
): { entry: BulkEntry } | { refused: RefusedLine } {
  const { file, lineNumber } = line;
  const stored = storeLine(line, options);
  if (stored.kind === 'refused') {
    const reason =
      stored.cause === stored.reason
        ? stored.cause
        : `${stored.cause}. The integration's pipeline refuses it: ${stored.reason}`;
    return { refused: { file, lineNumber, reason } };
  }
  const { document } = stored;
  const isPipelineError = readField(document, 'event.kind') === 'pipeline_error';
  const json = printJson(isPipelineError ? mappableDocument(document) : document);
  return {
    entry: {
      json,
      size: json.length,
      file,
      lineNumber,
      lineBytes: Buffer.byteLength(line.text) + 1,
      timestamp: document['@timestamp'],
      timeFrom: line.readAt ? 'event' : stored.timeFrom,
      isPipelineError,
    },
  };
}
