import {
  ACCESS_BITS,
  AT_FLAGS,
  cloneFlagNames,
  mapFlagNames,
  MEMFD_FLAGS,
  MODULE_FLAGS,
  mountFlagNames,
  prctlOptionName,
  PTRACE_MODE,
  ptraceRequestName,
  RENAME_FLAGS,
  UNLINK_FLAGS,
  UNMOUNT_FLAGS,
  unshareFlagNames,
} from './call_flags';
import {
  flagNames,
  MEMORY_PROTECTION,
  NAMESPACE_FLAGS,
  openFlagNames,
  PERMISSION_MASK,
  type FlagBit,
  type Machine,
} from './flag_bits';
import { signalName } from './signal_names';
import { familyName, protocolName, socketTypeName } from './socket_names';

/** What a number says; `others` are the call's other numbers by their parameter's name. */
type NumberMeaning = (
  value: number,
  machine: Machine | undefined,
  others: ReadonlyMap<string, number>,
) => string | undefined;

/** One parameter of a kernel function. */
export interface Parameter {
  /** As the kernel's signature names it. */
  name: string;
  /**
   * `number`: what policies read as an integer. `word`: an address or a length, 64 bits wide, which an
   * `int` of a policy would cut. `pointer`: paths, texts, sockets, structures.
   */
  kind: 'number' | 'word' | 'pointer';
  meaning?: NumberMeaning;
  /** It says nothing without this other parameter, so a policy that reads it reads both. */
  needs?: string;
}

const number = (name: string, meaning?: NumberMeaning, needs?: string): Parameter => ({
  name,
  kind: 'number',
  ...(meaning && { meaning }),
  ...(needs !== undefined && { needs }),
});
const word = (name: string, needs?: string): Parameter => ({
  name,
  kind: 'word',
  ...(needs !== undefined && { needs }),
});
const pointer = (name: string): Parameter => ({ name, kind: 'pointer' });

const bits =
  (flags: readonly FlagBit[]): NumberMeaning =>
  (value) =>
    flagNames(value, flags);
const atFlags = bits(AT_FLAGS);
const protection: NumberMeaning = (value) =>
  value === 0 ? 'PROT_NONE' : flagNames(value, MEMORY_PROTECTION);
const octal: NumberMeaning = (value) =>
  value >= 0 && value <= 0o7777 ? `mode ${value.toString(8).padStart(4, '0')}` : undefined;
const access: NumberMeaning = (value) => (value === 0 ? 'F_OK' : flagNames(value, ACCESS_BITS));
const INTERNET = new Set(['AF_INET', 'AF_INET6']);
/** The number of a protocol belongs to its family: 6 is TCP only for the two of the internet. */
const protocol: NumberMeaning = (value, _machine, others) =>
  INTERNET.has(familyName(others.get('family') ?? -1) ?? '') ? protocolName(value) : undefined;

/** AT_FDCWD is -100; a policy that reads it as `uint32` gets the same bits without a sign. */
const directory: NumberMeaning = (value) =>
  value === -100 || value === 0xffff_ffff - 99 ? 'AT_FDCWD' : undefined;
const dfd = (name = 'dfd'): Parameter => number(name, directory);

/**
 * System calls (include/linux/syscalls.h and the SYSCALL_DEFINE of Linux 6.1). Calls whose parameters
 * no policy reads are not here.
 */
export const SYSTEM_CALLS: Readonly<Record<string, readonly Parameter[]>> = {
  open: [pointer('filename'), number('flags', openFlagNames), number('mode', octal, 'flags')],
  openat: [
    dfd(),
    pointer('filename'),
    number('flags', openFlagNames),
    number('mode', octal, 'flags'),
  ],
  // `how` is a structure that Tetragon cannot read.
  openat2: [dfd(), pointer('filename'), pointer('how'), word('usize')],
  creat: [pointer('pathname'), number('mode', octal)],
  close: [number('fd')],
  read: [number('fd'), pointer('buf'), word('count')],
  write: [number('fd'), pointer('buf'), word('count')],
  access: [pointer('filename'), number('mode', access)],
  faccessat: [dfd(), pointer('filename'), number('mode', access)],
  chmod: [pointer('filename'), number('mode', octal)],
  fchmod: [number('fd'), number('mode', octal)],
  fchmodat: [dfd(), pointer('filename'), number('mode', octal)],
  chown: [pointer('filename'), number('user'), number('group')],
  lchown: [pointer('filename'), number('user'), number('group')],
  fchown: [number('fd'), number('user'), number('group')],
  fchownat: [
    dfd(),
    pointer('filename'),
    number('user'),
    number('group'),
    number('flag', atFlags, 'user'),
  ],
  mkdir: [pointer('pathname'), number('mode', octal)],
  mkdirat: [dfd(), pointer('pathname'), number('mode', octal)],
  unlinkat: [dfd(), pointer('pathname'), number('flag', bits(UNLINK_FLAGS))],
  symlinkat: [pointer('oldname'), dfd('newdfd'), pointer('newname')],
  linkat: [
    dfd('olddfd'),
    pointer('oldname'),
    dfd('newdfd'),
    pointer('newname'),
    number('flags', atFlags),
  ],
  renameat: [dfd('olddfd'), pointer('oldname'), dfd('newdfd'), pointer('newname')],
  renameat2: [
    dfd('olddfd'),
    pointer('oldname'),
    dfd('newdfd'),
    pointer('newname'),
    number('flags', bits(RENAME_FLAGS)),
  ],
  readlinkat: [dfd(), pointer('path'), pointer('buf'), number('bufsiz')],
  execveat: [
    dfd(),
    pointer('filename'),
    pointer('argv'),
    pointer('envp'),
    number('flags', atFlags),
  ],
  dup: [number('fildes')],
  dup2: [number('oldfd'), number('newfd')],
  dup3: [number('oldfd'), number('newfd'), number('flags', openModeless, 'oldfd')],
  fcntl: [number('fd'), number('cmd'), word('arg', 'cmd')],
  ioctl: [number('fd'), number('cmd'), word('arg', 'cmd')],
  memfd_create: [pointer('uname'), number('flags', bits(MEMFD_FLAGS))],
  mmap: [
    word('addr'),
    word('len'),
    number('prot', protection),
    number('flags', mapFlagNames),
    number('fd'),
    word('off', 'fd'),
  ],
  mprotect: [word('start'), word('len'), number('prot', protection)],
  pkey_mprotect: [
    word('start'),
    word('len'),
    number('prot', protection),
    number('pkey', undefined, 'prot'),
  ],
  kill: [number('pid'), number('sig', signalName)],
  tkill: [number('pid'), number('sig', signalName)],
  tgkill: [number('tgid'), number('pid'), number('sig', signalName)],
  ptrace: [
    number('request', ptraceRequestName),
    number('pid'),
    word('addr', 'request'),
    word('data', 'request'),
  ],
  process_vm_readv: processVm(),
  process_vm_writev: processVm(),
  pidfd_open: [number('pid'), number('flags', undefined, 'pid')],
  // Behind the stack the order differs between x86 and arm64 (CONFIG_CLONE_BACKWARDS).
  clone: [number('clone_flags', cloneFlagNames), word('newsp', 'clone_flags')],
  unshare: [number('unshare_flags', unshareFlagNames)],
  setns: [number('fd'), number('nstype', bits(NAMESPACE_FLAGS))],
  mount: [
    pointer('dev_name'),
    pointer('dir_name'),
    pointer('type'),
    number('flags', mountFlagNames),
    pointer('data'),
  ],
  umount: [pointer('name'), number('flags', bits(UNMOUNT_FLAGS))],
  prctl: [
    number('option', prctlOptionName),
    word('arg2', 'option'),
    word('arg3', 'arg2'),
    word('arg4', 'arg3'),
    word('arg5', 'arg4'),
  ],
  seccomp: [number('op'), number('flags', undefined, 'op'), pointer('uargs')],
  bpf: [number('cmd'), pointer('attr'), number('size', undefined, 'cmd')],
  init_module: [pointer('umod'), word('len'), pointer('uargs')],
  finit_module: [number('fd'), pointer('uargs'), number('flags', bits(MODULE_FLAGS))],
  delete_module: [pointer('name_user'), number('flags', openModeless)],
  setuid: [number('uid')],
  setgid: [number('gid')],
  setreuid: [number('ruid'), number('euid')],
  setregid: [number('rgid'), number('egid')],
  setresuid: [number('ruid'), number('euid'), number('suid')],
  setresgid: [number('rgid'), number('egid'), number('sgid')],
  setfsuid: [number('uid')],
  setfsgid: [number('gid')],
  socket: socketParameters(),
  socketpair: [...socketParameters(), pointer('usockvec')],
  bind: [number('fd'), pointer('umyaddr'), number('addrlen')],
  connect: [number('fd'), pointer('uservaddr'), number('addrlen')],
  listen: [number('fd'), number('backlog')],
  accept: [number('fd'), pointer('upeer_sockaddr'), pointer('upeer_addrlen')],
  accept4: [
    number('fd'),
    pointer('upeer_sockaddr'),
    pointer('upeer_addrlen'),
    number('flags', undefined, 'fd'),
  ],
};

/** Functions that both spellings of a security hook share: `file_permission`, `security_file_permission`. */
const SHARED_HOOKS: Readonly<Record<string, readonly Parameter[]>> = {
  ptrace_access_check: [pointer('child'), number('mode', bits(PTRACE_MODE))],
  sb_mount: [
    pointer('dev_name'),
    pointer('path'),
    pointer('type'),
    number('flags', mountFlagNames),
    pointer('data'),
  ],
  sb_umount: [pointer('mnt'), number('flags', bits(UNMOUNT_FLAGS))],
  path_mkdir: [pointer('dir'), pointer('dentry'), number('mode', octal)],
  path_chmod: [pointer('path'), number('mode', octal)],
  path_chown: [pointer('path'), number('uid'), number('gid')],
  inode_create: [pointer('dir'), pointer('dentry'), number('mode', octal)],
  inode_mkdir: [pointer('dir'), pointer('dentry'), number('mode', octal)],
  inode_permission: [pointer('inode'), number('mask', bits(PERMISSION_MASK))],
  file_permission: [pointer('file'), number('mask', bits(PERMISSION_MASK))],
  file_ioctl: [pointer('file'), number('cmd'), word('arg', 'cmd')],
  file_mprotect: [pointer('vma'), number('reqprot', protection), number('prot', protection)],
  file_fcntl: [pointer('file'), number('cmd'), word('arg', 'cmd')],
  task_kill: [pointer('p'), pointer('info'), number('sig', signalName), pointer('cred')],
  task_prctl: [
    number('option', prctlOptionName),
    word('arg2', 'option'),
    word('arg3', 'arg2'),
    word('arg4', 'arg3'),
    word('arg5', 'arg4'),
  ],
  socket_create: [...socketParameters(), number('kern', undefined, 'protocol')],
  socket_bind: [pointer('sock'), pointer('address'), number('addrlen')],
  socket_connect: [pointer('sock'), pointer('address'), number('addrlen')],
  socket_listen: [pointer('sock'), number('backlog')],
};

/**
 * Security hooks as kprobes see them (include/linux/security.h of Linux 6.1). Left out: what changed
 * its numbers between releases (the id of kernel_read_file, the options of capable).
 */
export const SECURITY_FUNCTIONS: Readonly<Record<string, readonly Parameter[]>> = {
  ...SHARED_HOOKS,
  // The kernel works out the protection that holds only behind this function (mmap_prot).
  mmap_file: [pointer('file'), number('prot', protection), number('flags', mapFlagNames)],
};

/** Security hooks as BPF LSM programs see them (include/linux/lsm_hook_defs.h of Linux 6.1). */
export const LSM_HOOKS: Readonly<Record<string, readonly Parameter[]>> = {
  ...SHARED_HOOKS,
  mmap_file: [
    pointer('file'),
    number('reqprot', protection),
    number('prot', protection),
    number('flags', mapFlagNames),
  ],
};

/** Functions of the kernel that are no system call and no security hook. */
export const KERNEL_FUNCTIONS: Readonly<Record<string, readonly Parameter[]>> = {
  fd_install: [number('fd'), pointer('file')],
};

/** dup3 and delete_module take O_ flags without a mode of access, so 0 is no O_RDONLY. */
function openModeless(value: number, machine: Machine | undefined): string | undefined {
  return value === 0 ? undefined : openFlagNames(value, machine)?.replace(/^O_RDONLY\|/, '');
}

function socketParameters(): Parameter[] {
  return [
    number('family', familyName),
    number('type', socketTypeName),
    number('protocol', protocol, 'family'),
  ];
}

function processVm(): Parameter[] {
  return [
    number('pid'),
    pointer('lvec'),
    word('liovcnt'),
    pointer('rvec'),
    word('riovcnt'),
    word('flags'),
  ];
}
