import type { IngestLine } from '../../dev/ingest/export_files/ingest_line';

type Process = Readonly<Record<string, unknown>>;

/** Lines of an export file from decoded events, in order. */
export function exportLines(events: readonly object[], file = '/logs/tetragon.log'): IngestLine[] {
  let offset = 0;
  return events.map((event, index) => {
    const text = JSON.stringify(event);
    const line = { text, file, offset, lineNumber: index + 1 };
    offset += Buffer.byteLength(text) + 1;
    return line;
  });
}

/** One event of the export; `rest` holds what stands beside its process. */
export function eventOf(
  type: string,
  process: Process,
  time: string,
  rest: { body?: object; cluster?: string; node?: string } = {},
): object {
  return {
    [type]: { process, ...rest.body },
    node_name: rest.node ?? 'node-1',
    time,
    ...(rest.cluster !== undefined && { cluster_name: rest.cluster }),
  };
}
