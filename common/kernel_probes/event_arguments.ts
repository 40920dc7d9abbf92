import { asInteger, asObject, asText } from '../documents/read_value';
import type { TetragonEvent } from '../documents/tetragon_event';
import type { TypedArgument } from './argument_value';
import { integerMeaning, returnMeaning } from './integer_meaning';
import { readArgument, readArguments } from './read_argument';

/** What a probe event read of the call it watched. */
export interface EventArguments {
  args: TypedArgument[];
  /** Values that the policy fetched beside the arguments (`data`, since Tetragon 1.6). */
  data: TypedArgument[];
  /** The return value; its error's name where it is one. */
  returned?: TypedArgument;
}

/** The typed arguments of one probe event; integers say what they mean in this function. */
export function eventArguments({ body, function: hook = '' }: TetragonEvent): EventArguments {
  const returned = body.return === undefined ? undefined : readArgument(body.return);
  return {
    args: withMeanings(hook, readArguments(body.args)),
    data: readArguments(body.data),
    ...(returned && { returned: withMeaning(returned, returnMeaning) }),
  };
}

/** Kinds that divide a function's integers into those before and those after. */
const DIVIDERS = new Set(['path', 'text', 'flow', 'address']);

function withMeanings(hook: string, args: readonly TypedArgument[]): TypedArgument[] {
  let side: 'before' | 'after' = 'before';
  let place = 0;
  return args.map((argument) => {
    if (DIVIDERS.has(argument.value.type) && side === 'before') {
      side = 'after';
      place = 0;
    }
    if (argument.value.type !== 'number') return argument;
    const [currentSide, currentPlace] = [side, place];
    place += 1;
    return withMeaning(argument, (number) =>
      integerMeaning(hook, currentSide, currentPlace, number),
    );
  });
}

function withMeaning(
  argument: TypedArgument,
  meaningOf: (number: string) => string | undefined,
): TypedArgument {
  if (argument.value.type !== 'number') return argument;
  const meaning = meaningOf(argument.value.number);
  return meaning === undefined ? argument : { ...argument, value: { ...argument.value, meaning } };
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
