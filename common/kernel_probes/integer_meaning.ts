import { errnoName } from './errno_names';
import {
  flagNames,
  MEMORY_PROTECTION,
  NAMESPACE_FLAGS,
  openFlagNames,
  PERMISSION_MASK,
} from './flag_bits';
import { signalName } from './signal_names';
import { familyName, protocolName, socketTypeName } from './socket_names';

type Meaning = (value: number) => string | undefined;

const permissionMask: Meaning = (value) => flagNames(value, PERMISSION_MASK);
const protection: Meaning = (value) =>
  value === 0 ? 'PROT_NONE' : flagNames(value, MEMORY_PROTECTION);
const namespaces: Meaning = (value) => flagNames(value, NAMESPACE_FLAGS);
const octal: Meaning = (value) =>
  value >= 0 && value <= 0o7777 ? `mode ${value.toString(8).padStart(4, '0')}` : undefined;
const directory: Meaning = (value) => (value === -100 ? 'AT_FDCWD' : undefined);

/**
 * What the integers of a function mean, by their place among its integers: `before` and `after` the
 * first path or text (a policy chooses which arguments it reads, but keeps their order). Only
 * functions whose integers are flags or codes that no reader knows by heart.
 */
const BY_FUNCTION: Readonly<Record<string, { before?: Meaning[]; after?: Meaning[] }>> = {
  open: { after: [openFlagNames, octal] },
  openat: { before: [directory], after: [openFlagNames, octal] },
  creat: { after: [octal] },
  chmod: { after: [octal] },
  fchmodat: { before: [directory], after: [octal] },
  mkdir: { after: [octal] },
  mkdirat: { before: [directory], after: [octal] },
  security_file_permission: { after: [permissionMask] },
  security_inode_permission: { after: [permissionMask] },
  security_mmap_file: { after: [protection, protection] },
  security_file_mprotect: { after: [protection, protection] },
  kill: { before: [noMeaning, signalName] },
  tkill: { before: [noMeaning, signalName] },
  tgkill: { before: [noMeaning, noMeaning, signalName] },
  unshare: { before: [namespaces] },
  setns: { before: [noMeaning, namespaces] },
  socket: { before: [familyName, socketTypeName, protocolName] },
  security_socket_create: { before: [familyName, socketTypeName, protocolName] },
};

function noMeaning(): undefined {
  return undefined;
}

/** `__x64_sys_openat` and `sys_openat` → `openat`; LSM hooks are known with and without `security_`. */
function bareName(hook: string): string {
  const call = hook.replace(/^(?:__(?:x64|ia32|arm64|se|do)_)?sys_/, '');
  return Object.hasOwn(BY_FUNCTION, call) ? call : `security_${call}`;
}

/**
 * What an integer argument of `hook` says.
 *
 * @param place how many integers stood before it on its side of the first path or text
 */
export function integerMeaning(
  hook: string,
  side: 'before' | 'after',
  place: number,
  number: string,
): string | undefined {
  const value = Number(number);
  const name = bareName(hook);
  if (!Number.isSafeInteger(value) || !Object.hasOwn(BY_FUNCTION, name)) return undefined;
  return BY_FUNCTION[name]?.[side]?.[place]?.(value);
}

/** What a return value says: the error's name where it is one. */
export function returnMeaning(number: string): string | undefined {
  const value = Number(number);
  return Number.isSafeInteger(value) && value < 0 ? errnoName(value) : undefined;
}
