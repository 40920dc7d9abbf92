import type { TetragonEvent } from '../../common/documents/tetragon_event';
import { argumentText } from '../../common/kernel_probes/argument_text';
import type { ArgumentValue } from '../../common/kernel_probes/argument_value';
import { argumentsOf } from './arguments/arguments_of';
import { messages } from './messages';

/** What happened, in a word: the hook for a probe, exec, exit; a type nobody here knows by its name. */
export function titleOfEvent({ type, function: hook }: TetragonEvent): string {
  switch (type) {
    case 'process_exec':
      return messages.exec();
    case 'process_exit':
      return messages.exit();
    case 'process_loader':
      return messages.loader({ path: hook ?? '' });
    default:
      return hook ?? type;
  }
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
