import type { ProbeColumn } from '../../../common/api/kernel_probe_values';
import { MAX_FILTER_VALUE_LENGTH, MAX_ORDERED_VALUES } from '../../../common/limits';
import { messages } from './messages';

/** How exact a column's counts and order are, in sentences; nothing where all is whole and exact. */
export function exactnessOf(column: ProbeColumn): string[] {
  return [
    ...othersOf(column),
    ...(column.countError > 0
      ? [messages.countError({ error: column.countError.toLocaleString() })]
      : []),
    ...(column.orderIsExact || column.countError > 0 || column.readFrom
      ? []
      : [messages.orderByEvents({ limit: MAX_ORDERED_VALUES.toLocaleString() })]),
    ...longOf(column),
    ...readFromOf(column),
  ];
}

function othersOf({ others, values }: ProbeColumn): string[] {
  if (others === 0) return [];
  return [
    messages.others({ others: others.toLocaleString(), shown: values.length.toLocaleString() }),
  ];
}

function longOf({ tooLong }: ProbeColumn): string[] {
  if (!tooLong) return [];
  return [
    messages.tooLong({
      events: tooLong.events.toLocaleString(),
      limit: MAX_FILTER_VALUE_LENGTH.toLocaleString(),
      read: tooLong.read.toLocaleString(),
    }),
  ];
}

function readFromOf({ readFrom }: ProbeColumn): string[] {
  if (!readFrom) return [];
  const values = { documents: readFrom.documents.toLocaleString() };
  switch (readFrom.reason) {
    case 'unmapped':
      return [messages.readUnmapped(values)];
    case 'text':
      return [messages.readText(values)];
    case 'position':
      return [messages.readPosition(values)];
    case 'mixed':
      return [messages.readMixed(values)];
  }
}
