import type { ProbeEvent } from '../../../common/api/kernel_probe_events';
import { argumentText } from '../../../common/kernel_probes/argument_text';
import { eventArguments } from '../../../common/kernel_probes/event_arguments';
import { MAX_ARGUMENT_CELLS } from '../../../common/limits';
import { csvOf, type CsvCell } from '../../export/csv';

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
];

/** The head of a file: the query and the range it answers. */
export function exportHead(lines: readonly string[], format: ExportFormat): string {
  return format === 'csv' ? csvOf(COLUMNS, [], lines) : `${JSON.stringify({ export: lines })}\n`;
}

/** One page of events as text of the file. */
export function exportPage(events: readonly ProbeEvent[], format: ExportFormat): string {
  if (format === 'ndjson') return events.map(({ event }) => `${JSON.stringify(event)}\n`).join('');
  const table = csvOf([], events.map(cellsOf));
  return table.slice(table.indexOf('\n') + 1);
}

function cellsOf({ event }: ProbeEvent): CsvCell[] {
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
    process?.arguments,
    parent?.binary,
    returned && argumentText(returned),
    ...Array.from({ length: MAX_ARGUMENT_CELLS }, (_, index) => texts[index]),
    texts.slice(MAX_ARGUMENT_CELLS).join(' | ') || undefined,
  ];
}
