import type { TetragonEvent } from '../../../common/documents/tetragon_event';
import { argumentText } from '../../../common/kernel_probes/argument_text';
import { MAX_ARGUMENT_COLUMNS } from '../../../common/limits';
import { argumentLabel } from '../../events/arguments/argument_label';
import { argumentsOf } from '../../events/arguments/arguments_of';
import { messages } from '../../events/arguments/messages';

/** A column for the argument at one place, or for the return value. */
export interface ArgumentColumn {
  place: number | 'return';
  header: string;
}

/**
 * Columns for the arguments that these events have. Events of one function can differ in number and
 * kind: a column is named after the first event that names its argument, by the policy's label or by
 * the kernel's signature, else after the kind of thing in it.
 */
export function argumentColumns(events: readonly TetragonEvent[]): ArgumentColumn[] {
  const headers = new Map<number, { header: string; isName: boolean }>();
  let hasReturn = false;
  for (const event of events) {
    const { args, returned } = argumentsOf(event);
    hasReturn ||= returned !== undefined;
    for (const [place, argument] of args.slice(0, MAX_ARGUMENT_COLUMNS).entries()) {
      if (argument.kind === '' || headers.get(place)?.isName) continue;
      const isName = argument.label !== undefined || argument.parameter !== undefined;
      if (isName || !headers.has(place)) {
        headers.set(place, { header: argumentLabel(argument), isName });
      }
    }
  }
  const places = [...headers].sort(([a], [b]) => a - b);
  return [
    ...places.map(([place, { header }]) => ({ place, header })),
    ...(hasReturn ? [{ place: 'return' as const, header: messages.probeArgumentReturn() }] : []),
  ];
}

/** The text of one cell; empty where the event has no such argument. */
export function argumentAt(event: TetragonEvent, place: number | 'return'): string {
  const { args, returned } = argumentsOf(event);
  const argument = place === 'return' ? returned : args[place];
  return argument ? argumentText(argument) : '';
}
