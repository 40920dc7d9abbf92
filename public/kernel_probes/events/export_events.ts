import type { ProbeEvent } from '../../../common/api/kernel_probe_events';
import type { copyFinder } from '../../../common/documents/copies';
import { argumentText } from '../../../common/kernel_probes/argument_text';
import { eventArguments } from '../../../common/kernel_probes/event_arguments';
import { MAX_ARGUMENT_CELLS } from '../../../common/limits';
import { csvOf, csvRows, type CsvCell } from '../../export/csv';
import { jsonText } from '../../export/json_text';
import { shownText } from '../../text/shown_text';

export type ExportFormat = 'csv' | 'ndjson';

/** Columns of the CSV before the arguments. */
const FIXED = [
  'time',
  'cluster',
  'node',
  'namespace',
  'pod',
  'type',
  'policy',
  'function',
  'action',
  'exec_id',
  'pid',
  'binary',
  'process_arguments',
  'parent_binary',
  'returned',
];

const COLUMNS = [
  ...FIXED,
  ...Array.from({ length: MAX_ARGUMENT_CELLS }, (_, index) => `argument_${index}`),
  'more_arguments',
  // Behind the others, so that a script that counts columns goes on working.
  'stands_for',
  'is_copy',
];

/** The head of a file: the query and the range it answers. */
export function exportHead(lines: readonly string[], format: ExportFormat): string {
  return format === 'csv' ? csvOf(COLUMNS, [], lines) : `${jsonText({ export: lines })}\n`;
}

/**
 * One page of events as text of the file.
 *
 * @param isCopy the finder of the whole file: an event can come back pages later
 */
export function exportPage(
  events: readonly ProbeEvent[],
  format: ExportFormat,
  isCopy: ReturnType<typeof copyFinder>,
): string {
  return format === 'ndjson'
    ? events
        .map(({ event }) => `${jsonText(isCopy(event) ? { ...event, isCopy: true } : event)}\n`)
        .join('')
    : csvRows(events.map((row) => cellsOf(row, isCopy(row.event))));
}

function cellsOf({ event }: ProbeEvent, isCopy: boolean): CsvCell[] {
  const { args, returned } = eventArguments(event);
  const texts = args.map(argumentText);
  const { process, parent } = event;
  return [
    event.time,
    event.cluster,
    event.node,
    process?.pod?.namespace,
    process?.pod?.name,
    event.type,
    event.policy,
    event.function,
    event.action,
    process?.execId,
    process?.pid,
    process?.binary,
    process?.arguments && shownText(process.arguments, Infinity, { program: process.binary }),
    parent?.binary,
    returned && argumentText(returned),
    ...Array.from({ length: MAX_ARGUMENT_CELLS }, (_, index) => texts[index]),
    texts.slice(MAX_ARGUMENT_CELLS).join(' | ') || undefined,
    event.standsFor,
    isCopy ? 'copy' : undefined,
  ];
}
