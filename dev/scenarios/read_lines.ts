import { readEventLine } from '../../common/documents/read_event';
import type { TetragonEvent } from '../../common/documents/tetragon_event';
import type { IngestLine } from '../ingest/export_files/ingest_line';

/** A sample line with its event, as the product would read it. */
export interface ReadLine extends IngestLine {
  event: TetragonEvent;
}

export function readLines(lines: Iterable<IngestLine>): ReadLine[] {
  return Array.from(lines, (line) => ({ ...line, event: readEventLine(JSON.parse(line.text)) }));
}

/** Lines whose own process has the exec_id, in the order of the files. */
export function linesOf(lines: readonly ReadLine[], execId: string | undefined): ReadLine[] {
  return lines.filter(({ event }) => execId !== undefined && event.process?.execId === execId);
}
