import { asInteger, asObject, asText } from '../documents/read_value';
import type { TetragonEvent } from '../documents/tetragon_event';
import type { TypedArgument } from './argument_value';
import { errnoName } from './errno_names';
import { knownCall, parametersOf } from './known_call';
import { readArgument, readArguments } from './read_argument';

/** What a probe event read of the call it watched. */
export interface EventArguments {
  args: TypedArgument[];
  /** Values that the policy fetched beside the arguments (`data`, since Tetragon 1.6). */
  data: TypedArgument[];
  /** The return value; its error's name where it is one. */
  returned?: TypedArgument;
}

/**
 * The typed arguments of one probe event. Where the kernel's signature of the function is known and
 * says which parameter an argument is, it has that parameter's name and integers what they mean.
 */
export function eventArguments({ type, body, function: hook = '' }: TetragonEvent): EventArguments {
  const returned = body.return === undefined ? undefined : readArgument(body.return);
  return {
    args: withParameters(type, hook, readArguments(body.args)),
    data: readArguments(body.data),
    ...(returned && { returned: withReturnMeaning(type, returned) }),
  };
}

function withParameters(type: string, hook: string, args: TypedArgument[]): TypedArgument[] {
  const call = knownCall(type, hook);
  if (!call || args.length === 0) return args;
  const parameters = parametersOf(call.parameters, args);
  const numbers = new Map(
    args.flatMap(({ value }, index): [string, number][] => {
      const parameter = parameters[index];
      return parameter && value.type === 'number' ? [[parameter.name, Number(value.number)]] : [];
    }),
  );
  return args.map((argument, index) => {
    const parameter = parameters[index];
    if (!parameter) return argument;
    const named = { ...argument, parameter: parameter.name };
    const number = numbers.get(parameter.name);
    const meaning =
      number !== undefined && Number.isSafeInteger(number)
        ? parameter.meaning?.(number, call.machine, numbers)
        : undefined;
    return withMeaning(named, meaning);
  });
}

/** What an integer says as `parameter` of the function that this event is of, alone. */
export function meaningIn(
  { type, function: hook = '' }: TetragonEvent,
  parameter: string,
  number: string,
): string | undefined {
  const call = knownCall(type, hook);
  const value = Number(number);
  if (!call || !Number.isSafeInteger(value)) return undefined;
  return call.parameters
    .find(({ name }) => name === parameter)
    ?.meaning?.(value, call.machine, new Map());
}

function withMeaning(argument: TypedArgument, meaning: string | undefined): TypedArgument {
  if (argument.value.type !== 'number' || meaning === undefined) return argument;
  return { ...argument, value: { ...argument.value, meaning } };
}

function withReturnMeaning(type: string, returned: TypedArgument): TypedArgument {
  if (returned.value.type !== 'number' || USER_SPACE_TYPES.has(type)) return returned;
  return withMeaning(returned, returnMeaning(returned.value.number));
}

/** Hooks of user space: a negative result there is what its library says, no error number. */
const USER_SPACE_TYPES = new Set(['process_uprobe', 'process_usdt']);

/** What a return value of the kernel says: the error's name where it is one. */
export function returnMeaning(number: string): string | undefined {
  const value = Number(number);
  return Number.isSafeInteger(value) && value < 0 ? errnoName(value) : undefined;
}

/** One frame of a stack, innermost first as Tetragon writes them. */
export interface StackFrame {
  /** `do_dentry_open+1402`; the address where there is no symbol. */
  text: string;
  /** Shared object of a frame in user space. */
  module?: string;
}

/** The frames of `kernel_stack_trace` or `user_stack_trace`; undefined where the event has none. */
export function readStack(value: unknown): StackFrame[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return (value as unknown[]).map((frame) => {
    const fields = asObject(frame);
    const symbol = asText(fields?.symbol);
    const offset = asText(fields?.offset);
    const address = asText(fields?.address);
    const module = asText(fields?.module);
    const text =
      symbol === undefined
        ? (hexAddress(address) ?? asText(frame) ?? '')
        : `${symbol}${offset === undefined ? '' : `+${offset}`}`;
    return { text, ...(module !== undefined && { module }) };
  });
}

/** Addresses are 64-bit decimals in the export, and everybody reads them as hex. */
function hexAddress(address: string | undefined): string | undefined {
  if (address === undefined || !/^\d{1,20}$/.test(address)) return address;
  return `0x${BigInt(address).toString(16)}`;
}

/** True for a result that says the call failed: a negative integer. */
export function hasFailed(returned: TypedArgument | undefined): boolean {
  return returned?.value.type === 'number' && (asInteger(returned.value.number) ?? 0) < 0;
}
