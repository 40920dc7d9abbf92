import { TYPES_WITH_PROCESS } from '../../common/documents/event_types';
import { parseNanoseconds } from '../../common/time/nanoseconds';
import { dataStreamFields } from './data_stream/data_stream_fields';
import { filebeatFields } from './filebeat_fields';
import type { IngestLine } from './export_files/ingest_line';
import { runPipeline } from './pipeline/integration_pipeline';
import type { JsonObject } from './pipeline/parse_json';
import { readField } from './pipeline/pipeline_fields';

/** The document as the integration would store it; print it with `printJson` (it may hold bigints). */
export type StoredDocument = JsonObject & { '@timestamp': string; message: string };

/** Where @timestamp came from; `reading` is `readAt`, or `now` for an event without any time. */
export type TimeSource = 'event' | 'process_start' | 'reading';

export type StoredLine =
  | { kind: 'document'; document: StoredDocument; timeFrom: TimeSource }
  /** `reason`: Elasticsearch's own words; `cause`: what is wrong with the line, for a reader. */
  | { kind: 'refused'; reason: string; cause: string };

/**
 * One export line as the integration stores it: its pipeline's document plus what Filebeat adds.
 * `now`: the time of reading, used where the event has none. `namespace`: the data stream's last part.
 */
export function storeLine(
  line: IngestLine,
  options: { now: Date; namespace?: string },
): StoredLine {
  if (line.unreadable !== undefined) {
    return { kind: 'refused', reason: line.unreadable, cause: line.unreadable };
  }
  const outcome = runPipeline({ message: line.text });
  if (outcome.kind === 'refused') return outcome;

  const { document } = outcome;
  const time = timestampOf(document, line, options.now);
  const node = readField(document, 'host.name');
  const { event, data_stream } = dataStreamFields(options.namespace ?? 'default');
  return {
    kind: 'document',
    document: {
      ...filebeatFields(line, typeof node === 'string' ? node : undefined),
      ...document,
      '@timestamp': time.timestamp,
      message: line.text,
      event: { ...event, ...(document.event as JsonObject) },
      data_stream,
    },
    timeFrom: time.from,
  };
}

function timestampOf(
  document: JsonObject,
  line: IngestLine,
  now: Date,
): { timestamp: string; from: TimeSource } {
  if (line.readAt && !Number.isNaN(line.readAt.getTime())) {
    return { timestamp: line.readAt.toISOString(), from: 'reading' };
  }
  const eventTime = milliseconds(readField(document, 'cilium_tetragon.log.time'));
  if (eventTime !== undefined) return { timestamp: isoText(eventTime), from: 'event' };
  const start = processStarts(document)
    .map(milliseconds)
    .find((time) => time !== undefined);
  if (start !== undefined) return { timestamp: isoText(start), from: 'process_start' };
  return { timestamp: now.toISOString(), from: 'reading' };
}

/** Where a process start may stand: moved to ECS, or left in place (process_usdt, pipeline errors). */
function processStarts(document: JsonObject): unknown[] {
  const inPlace = TYPES_WITH_PROCESS.map((type) =>
    readField(document, `cilium_tetragon.log.${type}.process.start_time`),
  );
  return [readField(document, 'process.start'), ...inPlace];
}

/** An ISO text with a five-digit year is none for Elasticsearch. */
const YEAR_10000 = Date.UTC(10_000, 0);

/**
 * Milliseconds since 1970 of a time text. Nothing Tetragon saw happened before 1970: such a value is
 * an unset timestamp (Go's zero time is year 1) and would pull the data's range apart.
 */
function milliseconds(value: unknown): number | undefined {
  const nanoseconds = typeof value === 'string' ? parseNanoseconds(value) : undefined;
  if (nanoseconds === undefined) return undefined;
  const time = Number(nanoseconds / 1_000_000n);
  return time > 0 && time < YEAR_10000 ? time : undefined;
}

function isoText(time: number): string {
  return new Date(time).toISOString();
}
