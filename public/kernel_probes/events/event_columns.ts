import { i18n } from '@kbn/i18n';
import type { TetragonEvent } from '../../../common/documents/tetragon_event';
import { argumentText } from '../../../common/kernel_probes/argument_text';
import { eventArguments } from '../../../common/kernel_probes/event_arguments';
import { MAX_ARGUMENT_COLUMNS } from '../../../common/limits';
import { argumentLabel } from '../../events/arguments/argument_label';

/** A column for the argument at one place, or for the return value. */
export interface ArgumentColumn {
  place: number | 'return';
  title: string;
}

/**
 * Columns for the arguments that these events have. Events of one function can differ in number and
 * kind: a column is named after the first event that fills it.
 */
export function argumentColumns(events: readonly TetragonEvent[]): ArgumentColumn[] {
  const titles = new Map<number, string>();
  let hasReturn = false;
  for (const event of events) {
    const { args, returned } = eventArguments(event);
    hasReturn ||= returned !== undefined;
    for (const [place, argument] of args.slice(0, MAX_ARGUMENT_COLUMNS).entries()) {
      if (!titles.has(place) && argument.kind !== '') titles.set(place, argumentLabel(argument));
    }
  }
  const places = [...titles].sort(([a], [b]) => a - b);
  return [
    ...places.map(([place, title]) => ({ place, title })),
    ...(hasReturn ? [{ place: 'return' as const, title: returnTitle() }] : []),
  ];
}

/** The text of one cell; empty where the event has no such argument. */
export function cellText(event: TetragonEvent, place: number | 'return'): string {
  const { args, returned } = eventArguments(event);
  const argument = place === 'return' ? returned : args[place];
  return argument ? argumentText(argument) : '';
}

export function fixedTitles(): string[] {
  return [
    i18n.translate('tetragonInvestigator.probes.event.time', { defaultMessage: 'Time' }),
    i18n.translate('tetragonInvestigator.probes.event.action', { defaultMessage: 'Action' }),
    i18n.translate('tetragonInvestigator.probes.event.process', { defaultMessage: 'Process' }),
    i18n.translate('tetragonInvestigator.probes.event.pod', { defaultMessage: 'Pod' }),
  ];
}

/** CSS grid of a row: time, action, process and pod, then the arguments. */
export function eventGrid(columns: readonly ArgumentColumn[]): {
  template: string;
  minWidth: number;
} {
  const widths = columns.map(({ place }) => (place === 'return' ? '120px' : 'minmax(110px, 1fr)'));
  return {
    template: ['178px', '96px', 'minmax(120px, 1fr)', 'minmax(110px, 0.8fr)', ...widths].join(' '),
    minWidth: 560 + columns.length * 130,
  };
}

function returnTitle(): string {
  return i18n.translate('tetragonInvestigator.probeArgument.return', {
    defaultMessage: 'Returned',
  });
}
