import type { Machine } from './flag_bits';
import {
  KERNEL_FUNCTIONS,
  LSM_HOOKS,
  SECURITY_FUNCTIONS,
  SYSTEM_CALLS,
  type Parameter,
} from './call_signatures';
import type { TypedArgument } from './argument_value';

/** A kernel function whose parameters are known. */
interface KnownCall {
  parameters: readonly Parameter[];
  /** Only where the function's name tells it. */
  machine?: Machine;
}

/** `__x64_sys_openat`, `sys_openat`, and the tracepoint of a call's entry. */
const SYSTEM_CALL = /^(?:(?:__(x64|ia32|arm64|se|do)_)?sys_|syscalls\/sys_enter_)(\w+)$/;
const SECURITY_FUNCTION = /^security_(\w+)$/;

/**
 * Finds the signature behind a probe's hook. Functions of user space (uprobe, USDT) have none, even
 * where they are called like one of the kernel's.
 */
export function knownCall(type: string, hook: string): KnownCall | undefined {
  if (type === 'process_lsm') return known(LSM_HOOKS, hook);
  if (type !== 'process_kprobe' && type !== 'process_tracepoint') return undefined;
  const [, machine, call] = SYSTEM_CALL.exec(hook) ?? [];
  if (call !== undefined) {
    return known(
      SYSTEM_CALLS,
      call,
      machine === 'x64' || machine === 'arm64' ? machine : undefined,
    );
  }
  const [, security] = SECURITY_FUNCTION.exec(hook) ?? [];
  if (security !== undefined) return known(SECURITY_FUNCTIONS, security);
  return known(KERNEL_FUNCTIONS, hook) ?? known(LSM_HOOKS, hook);
}

function known(
  table: Readonly<Record<string, readonly Parameter[]>>,
  name: string,
  machine?: Machine,
): KnownCall | undefined {
  const parameters = Object.hasOwn(table, name) ? table[name] : undefined;
  return parameters && { parameters, ...(machine && { machine }) };
}

/** 64-bit kinds of integers; the others would cut an address. */
const WIDE_KINDS = new Set(['size_arg', 'long_arg']);

/**
 * Which parameter each argument of an event is. A policy reads any of them, in the function's order,
 * and the event does not say which: an argument is known only where every way to lay the arguments on
 * the parameters agrees. Addresses and lengths are first taken as read in 64 bits, and as read by an
 * `int` only where the arguments do not fit otherwise.
 */
export function parametersOf(
  parameters: readonly Parameter[],
  args: readonly TypedArgument[],
): (Parameter | undefined)[] {
  const narrow = agreed(parameters, args, (argument, parameter) =>
    parameter.kind === 'word' ? WIDE_KINDS.has(argument.kind) : true,
  );
  return narrow ?? agreed(parameters, args, () => true) ?? args.map(() => undefined);
}

/** What all layouts agree on; undefined where none fits. Signatures have at most six parameters. */
function agreed(
  parameters: readonly Parameter[],
  args: readonly TypedArgument[],
  fits: (argument: TypedArgument, parameter: Parameter) => boolean,
): (Parameter | undefined)[] | undefined {
  let common: (Parameter | undefined)[] | undefined;
  for (let chosen = 1; chosen < 1 << parameters.length; chosen += 1) {
    const read = parameters.filter((_, index) => chosen & (1 << index));
    if (read.length !== args.length || !isReadable(read)) continue;
    if (
      !args.every(
        (argument, index) => isOfKind(argument, read[index]!) && fits(argument, read[index]!),
      )
    )
      continue;
    common =
      common?.map((parameter, index) => (parameter === read[index] ? parameter : undefined)) ??
      read;
  }
  return common;
}

function isReadable(read: readonly Parameter[]): boolean {
  const names = new Set(read.map(({ name }) => name));
  return read.every(({ needs }) => needs === undefined || names.has(needs));
}

/** An argument without a value, or of a kind nobody here knows, can be any. */
function isOfKind({ value }: TypedArgument, { kind }: Parameter): boolean {
  if (value.type === 'absent' || value.type === 'unknown' || value.type === 'error') return true;
  const isNumber = value.type === 'number' || value.type === 'capability';
  return isNumber === (kind !== 'pointer');
}
