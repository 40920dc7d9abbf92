import type { TetragonEvent } from '../../common/documents/tetragon_event';
import { argumentText } from '../../common/kernel_probes/argument_text';
import type { ArgumentValue } from '../../common/kernel_probes/argument_value';
import { argumentsOf } from './arguments/arguments_of';
import { titleOfType } from './event_type_messages';
import { messages } from './messages';

/** What happened, in a word: the hook for a probe, exec, exit; a type nobody here knows by its name. */
export function titleOfEvent(event: TetragonEvent): string {
  return [titleOfType(event.type, event.function), timesText(event)].filter(Boolean).join(' ');
}

/** `×25` for an event that stands for 25 (`aggregation_info.count`); empty for one alone. */
export function timesText({ standsFor }: TetragonEvent): string {
  return standsFor === undefined ? '' : messages.times({ count: standsFor.toLocaleString() });
}

/** What tells one event of its kind from another: policy and what its first telling argument names. */
export function summaryOfEvent(event: TetragonEvent): string {
  const named = argumentsOf(event).args.find(({ value }) => TELLING_TYPES.has(value.type));
  return [event.policy, named && argumentText(named)].filter(Boolean).join(' · ');
}

/** Types of arguments that name something outside the process, or what it may do. */
const TELLING_TYPES = new Set<ArgumentValue['type']>([
  'path',
  'flow',
  'address',
  'text',
  'capability',
  'named',
]);
