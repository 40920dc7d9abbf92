import { shortAction } from '../../../../common/documents/actions';
import { asText } from '../../../../common/documents/read_value';
import type { TetragonEvent } from '../../../../common/documents/tetragon_event';
import { eventArguments, readStack } from '../../../../common/kernel_probes/event_arguments';
import { factsOfArgument } from './facts_of_argument';
import { fact, type Fact } from './fact';
import { messages } from './messages';

/** Fields of a body that are read by name below, or are in the event's headline. */
const READ = new Set([
  'args',
  'data',
  'return',
  'kernel_stack_trace',
  'user_stack_trace',
  'policy_name',
  'action',
  'function_name',
  'tags',
]);

const EXIT = new Set(['status', 'signal', 'time']);

/** What one event says beside its process: probe arguments, result, stacks, and whatever is unknown. */
export function factsOfEvent(event: TetragonEvent): Fact[] {
  const { body } = event;
  return [
    ...(event.type === 'process_exec' ? factsOfExec(event) : []),
    ...factsOfExit(event),
    ...factsOfHook(event),
    ...factsOfArguments(event),
    ...fact(
      'tags',
      messages.tags(),
      Array.isArray(body.tags) ? body.tags.map(asText).join(', ') : asText(body.tags),
    ),
    ...Object.entries(body).flatMap(([name, value]) =>
      READ.has(name) || (event.exit && EXIT.has(name))
        ? []
        : fact(`field-${name}`, name, asText(value), { isMonospace: true }),
    ),
    ...factsOfStack('kernel_stack_trace', body.kernel_stack_trace),
    ...factsOfStack('user_stack_trace', body.user_stack_trace),
    ...fact('eventTime', messages.time(), event.time, { isTime: true }),
    ...fact('timestamp', '@timestamp', event.timestamp, {
      isTime: true,
      note: messages.timestampNote(),
    }),
    ...(event.readFrom === 'fields'
      ? fact('readFrom', messages.readFrom(), messages.readFromFields())
      : []),
  ];
}

function factsOfExec({ process, parent }: TetragonEvent): Fact[] {
  return [
    ...fact('binary', messages.eventBinary(), process?.binary, { isMonospace: true }),
    ...fact('arguments', messages.eventArguments(), process?.arguments, {
      isMonospace: true,
      program: process?.binary,
    }),
    ...fact('parent', messages.eventParent(), parent?.binary, { isMonospace: true }),
  ];
}

function factsOfExit({ exit, body }: TetragonEvent): Fact[] {
  const isProved = body.status !== undefined || exit?.signal !== undefined;
  return [
    ...fact('exitCode', messages.eventExitCode(), exit?.code, {
      ...(!isProved && { note: messages.eventExitCodeAbsent() }),
    }),
    ...fact('signal', messages.eventSignal(), exit?.signal),
    ...fact('exitTime', messages.exitTime(), exit?.time, { isTime: true }),
  ];
}

function factsOfHook({ policy, function: hook, action }: TetragonEvent): Fact[] {
  return [
    ...fact(
      'policy',
      messages.policy(),
      policy,
      policy === undefined ? {} : { filter: { name: 'policy', value: policy } },
    ),
    ...fact('function', messages.function(), hook, {
      isMonospace: true,
      ...(hook !== undefined && { filter: { name: 'function' as const, value: hook } }),
    }),
    ...fact(
      'action',
      messages.action(),
      action === undefined ? undefined : shortAction(action),
      action === undefined
        ? {}
        : { note: action, filter: { name: 'action', value: shortAction(action) } },
    ),
  ];
}

function factsOfArguments(event: TetragonEvent): Fact[] {
  const { args, data, returned } = eventArguments(event);
  const recorded = event.process?.credentials;
  return [
    ...args.flatMap((argument, index) =>
      factsOfArgument(`args-${index}`, `args[${index}]`, argument, recorded),
    ),
    ...data.flatMap((argument, index) =>
      factsOfArgument(`data-${index}`, `data[${index}]`, argument, recorded),
    ),
    ...(returned ? factsOfArgument('return', 'return', returned, recorded) : []),
  ];
}

/** One fact a frame, innermost first as Tetragon writes them. */
function factsOfStack(name: string, value: unknown): Fact[] {
  const frames = readStack(value);
  if (!frames) return fact(name, name, asText(value), { isMonospace: true });
  return frames.flatMap(({ text, module }, index) =>
    fact(`${name}-${index}`, `${name}[${index}]`, text, {
      isMonospace: true,
      ...(module !== undefined && { note: module }),
    }),
  );
}
