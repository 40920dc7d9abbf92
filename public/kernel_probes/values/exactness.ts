import { i18n } from '@kbn/i18n';
import type { ProbeColumn } from '../../../common/api/kernel_probe_values';
import { MAX_FILTER_VALUE_LENGTH, MAX_ORDERED_VALUES } from '../../../common/limits';

/** How exact a column's counts and order are, in sentences; nothing where all is whole and exact. */
export function exactnessOf(column: ProbeColumn): string[] {
  return [
    ...othersOf(column),
    ...(column.countError > 0
      ? [
          i18n.translate('tetragonInvestigator.probes.countError', {
            defaultMessage: 'A count may be too low by up to {error} events.',
            values: { error: column.countError.toLocaleString() },
          }),
        ]
      : []),
    ...(column.orderIsExact || column.countError > 0 || column.readFrom
      ? []
      : [
          i18n.translate('tetragonInvestigator.probes.orderByEvents', {
            defaultMessage:
              'More than {limit} values: the rarest are ordered by events, not by pods, within each shard.',
            values: { limit: MAX_ORDERED_VALUES.toLocaleString() },
          }),
        ]),
    ...longOf(column),
    ...readFromOf(column),
  ];
}

function othersOf({ others, values }: ProbeColumn): string[] {
  if (others === 0) return [];
  return [
    i18n.translate('tetragonInvestigator.probes.others', {
      defaultMessage: '{others} more events have other values than these {shown}.',
      values: { others: others.toLocaleString(), shown: values.length.toLocaleString() },
    }),
  ];
}

function longOf({ tooLong }: ProbeColumn): string[] {
  if (!tooLong) return [];
  return [
    i18n.translate('tetragonInvestigator.probes.tooLong', {
      defaultMessage:
        '{events} events hold values longer than {limit} characters, which are not indexed: read from {read} documents.',
      values: {
        events: tooLong.events.toLocaleString(),
        limit: MAX_FILTER_VALUE_LENGTH.toLocaleString(),
        read: tooLong.read.toLocaleString(),
      },
    }),
  ];
}

function readFromOf({ readFrom }: ProbeColumn): string[] {
  if (!readFrom) return [];
  const values = { documents: readFrom.documents.toLocaleString() };
  switch (readFrom.reason) {
    case 'unmapped':
      return [
        i18n.translate('tetragonInvestigator.probes.readUnmapped', {
          defaultMessage:
            'This field is not in the index: counted in the newest {documents} documents.',
          values,
        }),
      ];
    case 'text':
      return [
        i18n.translate('tetragonInvestigator.probes.readText', {
          defaultMessage:
            'This field is mapped as text (no template of the integration): counted in the newest {documents} documents.',
          values,
        }),
      ];
    case 'mixed':
      return [
        i18n.translate('tetragonInvestigator.probes.readMixed', {
          defaultMessage:
            'Backing indices map this field differently: counted in the newest {documents} documents.',
          values,
        }),
      ];
  }
}
