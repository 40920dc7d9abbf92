import type { TetragonEvent } from '../../common/documents/tetragon_event';
import { argumentText } from '../../common/kernel_probes/argument_text';
import type { ArgumentValue } from '../../common/kernel_probes/argument_value';
import { argumentsOf } from './arguments/arguments_of';
import { titleOfType } from './event_type_messages';

/** What happened, in a word: the hook for a probe, exec, exit; a type nobody here knows by its name. */
export function titleOfEvent({ type, function: hook }: TetragonEvent): string {
  return titleOfType(type, hook);
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
