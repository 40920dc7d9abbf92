import { flagNames, NAMESPACE_FLAGS, type FlagBit, type Machine } from './flag_bits';
import { signalName } from './signal_names';

/** Flags of clone(2) and unshare(2) above the signal in the lowest byte (uapi/linux/sched.h). */
const CLONE_FLAGS: readonly FlagBit[] = [
  [0x100, 'CLONE_VM'],
  [0x200, 'CLONE_FS'],
  [0x400, 'CLONE_FILES'],
  [0x800, 'CLONE_SIGHAND'],
  [0x1000, 'CLONE_PIDFD'],
  [0x2000, 'CLONE_PTRACE'],
  [0x4000, 'CLONE_VFORK'],
  [0x8000, 'CLONE_PARENT'],
  [0x10000, 'CLONE_THREAD'],
  [0x40000, 'CLONE_SYSVSEM'],
  [0x80000, 'CLONE_SETTLS'],
  [0x100000, 'CLONE_PARENT_SETTID'],
  [0x200000, 'CLONE_CHILD_CLEARTID'],
  [0x400000, 'CLONE_DETACHED'],
  [0x800000, 'CLONE_UNTRACED'],
  [0x1000000, 'CLONE_CHILD_SETTID'],
  [0x80000000, 'CLONE_IO'],
  ...NAMESPACE_FLAGS.filter(([bits]) => bits > 0xff),
];

const SIGNAL_MASK = 0xff;

/** `0x40000011` → `CLONE_NEWNET|SIGCHLD`: the lowest byte of clone(2)'s flags is a signal. */
export function cloneFlagNames(value: number): string | undefined {
  if (value < 0 || value > 0xffff_ffff) return undefined;
  const signal = value & SIGNAL_MASK;
  const flags = flagNames(value - signal, CLONE_FLAGS);
  const names = [
    flags,
    signal === 0 ? undefined : (signalName(signal) ?? `0x${signal.toString(16)}`),
  ];
  return names.filter((name) => name !== undefined).join('|') || undefined;
}

/** unshare(2) has no signal: there the lowest byte holds CLONE_NEWTIME. */
export function unshareFlagNames(value: number): string | undefined {
  return flagNames(value, [...NAMESPACE_FLAGS, ...CLONE_FLAGS]);
}

/** Kinds of a mapping: the lowest four bits are a number (uapi/linux/mman.h). */
const MAP_TYPES = [undefined, 'MAP_SHARED', 'MAP_PRIVATE', 'MAP_SHARED_VALIDATE'];
const MAP_TYPE_MASK = 0xf;

/** Flags of mmap(2) that x86 and arm64 share (uapi/asm-generic/mman.h and mman-common.h). */
const MAP_FLAGS: readonly FlagBit[] = [
  [0x10, 'MAP_FIXED'],
  [0x20, 'MAP_ANONYMOUS'],
  [0x100, 'MAP_GROWSDOWN'],
  [0x800, 'MAP_DENYWRITE'],
  [0x1000, 'MAP_EXECUTABLE'],
  [0x2000, 'MAP_LOCKED'],
  [0x4000, 'MAP_NORESERVE'],
  [0x8000, 'MAP_POPULATE'],
  [0x10000, 'MAP_NONBLOCK'],
  [0x20000, 'MAP_STACK'],
  [0x40000, 'MAP_HUGETLB'],
  [0x80000, 'MAP_SYNC'],
  [0x100000, 'MAP_FIXED_NOREPLACE'],
];

/** `2066` → `MAP_PRIVATE|MAP_FIXED|MAP_DENYWRITE`. */
export function mapFlagNames(value: number): string | undefined {
  if (value <= 0 || value > 0x7fff_ffff) return undefined;
  const kind = value & MAP_TYPE_MASK;
  const flags = flagNames(value - kind, MAP_FLAGS);
  const names = [kind === 0 ? undefined : (MAP_TYPES[kind] ?? `0x${kind.toString(16)}`), flags];
  return names.filter((name) => name !== undefined).join('|');
}

/** Requests of ptrace(2) (uapi/linux/ptrace.h). */
const PTRACE_REQUESTS: Readonly<Record<number, string>> = {
  0: 'PTRACE_TRACEME',
  1: 'PTRACE_PEEKTEXT',
  2: 'PTRACE_PEEKDATA',
  3: 'PTRACE_PEEKUSR',
  4: 'PTRACE_POKETEXT',
  5: 'PTRACE_POKEDATA',
  6: 'PTRACE_POKEUSR',
  7: 'PTRACE_CONT',
  8: 'PTRACE_KILL',
  9: 'PTRACE_SINGLESTEP',
  16: 'PTRACE_ATTACH',
  17: 'PTRACE_DETACH',
  24: 'PTRACE_SYSCALL',
  0x4200: 'PTRACE_SETOPTIONS',
  0x4201: 'PTRACE_GETEVENTMSG',
  0x4202: 'PTRACE_GETSIGINFO',
  0x4203: 'PTRACE_SETSIGINFO',
  0x4204: 'PTRACE_GETREGSET',
  0x4205: 'PTRACE_SETREGSET',
  0x4206: 'PTRACE_SEIZE',
  0x4207: 'PTRACE_INTERRUPT',
  0x4208: 'PTRACE_LISTEN',
  0x4209: 'PTRACE_PEEKSIGINFO',
  0x420a: 'PTRACE_GETSIGMASK',
  0x420b: 'PTRACE_SETSIGMASK',
  0x420c: 'PTRACE_SECCOMP_GET_FILTER',
  0x420d: 'PTRACE_SECCOMP_GET_METADATA',
  0x420e: 'PTRACE_GET_SYSCALL_INFO',
  0x420f: 'PTRACE_GET_RSEQ_CONFIGURATION',
};

/** Requests below 0x4200 that only x86 has (arch/x86/include/uapi/asm/ptrace-abi.h). */
const PTRACE_REQUESTS_X64: Readonly<Record<number, string>> = {
  12: 'PTRACE_GETREGS',
  13: 'PTRACE_SETREGS',
  14: 'PTRACE_GETFPREGS',
  15: 'PTRACE_SETFPREGS',
};

export function ptraceRequestName(value: number, machine?: Machine): string | undefined {
  return PTRACE_REQUESTS[value] ?? (machine === 'x64' ? PTRACE_REQUESTS_X64[value] : undefined);
}

/** Options of prctl(2) that say something about security (uapi/linux/prctl.h). */
const PRCTL_OPTIONS: Readonly<Record<number, string>> = {
  1: 'PR_SET_PDEATHSIG',
  3: 'PR_GET_DUMPABLE',
  4: 'PR_SET_DUMPABLE',
  7: 'PR_GET_KEEPCAPS',
  8: 'PR_SET_KEEPCAPS',
  15: 'PR_SET_NAME',
  16: 'PR_GET_NAME',
  21: 'PR_GET_SECCOMP',
  22: 'PR_SET_SECCOMP',
  23: 'PR_CAPBSET_READ',
  24: 'PR_CAPBSET_DROP',
  27: 'PR_GET_SECUREBITS',
  28: 'PR_SET_SECUREBITS',
  35: 'PR_SET_MM',
  36: 'PR_SET_CHILD_SUBREAPER',
  38: 'PR_SET_NO_NEW_PRIVS',
  39: 'PR_GET_NO_NEW_PRIVS',
  47: 'PR_CAP_AMBIENT',
  0x59616d61: 'PR_SET_PTRACER',
};

export function prctlOptionName(value: number): string | undefined {
  return PRCTL_OPTIONS[value];
}

/** Flags of mount(2) (uapi/linux/mount.h). */
const MOUNT_FLAGS: readonly FlagBit[] = [
  [1, 'MS_RDONLY'],
  [2, 'MS_NOSUID'],
  [4, 'MS_NODEV'],
  [8, 'MS_NOEXEC'],
  [16, 'MS_SYNCHRONOUS'],
  [32, 'MS_REMOUNT'],
  [64, 'MS_MANDLOCK'],
  [128, 'MS_DIRSYNC'],
  [256, 'MS_NOSYMFOLLOW'],
  [1024, 'MS_NOATIME'],
  [2048, 'MS_NODIRATIME'],
  [4096, 'MS_BIND'],
  [8192, 'MS_MOVE'],
  [16384, 'MS_REC'],
  [32768, 'MS_SILENT'],
  [0x10000, 'MS_POSIXACL'],
  [0x20000, 'MS_UNBINDABLE'],
  [0x40000, 'MS_PRIVATE'],
  [0x80000, 'MS_SLAVE'],
  [0x100000, 'MS_SHARED'],
  [0x200000, 'MS_RELATIME'],
  [0x1000000, 'MS_STRICTATIME'],
  [0x2000000, 'MS_LAZYTIME'],
];

/** Old programs set a magic number in the upper half, which the kernel takes away (fs/namespace.c). */
const MOUNT_MAGIC = 0xc0ed_0000;

export function mountFlagNames(value: number): string | undefined {
  if (value < 0 || value > 0xffff_ffff) return undefined;
  const hasMagic = (value & 0xffff_0000) >>> 0 === MOUNT_MAGIC;
  return flagNames(hasMagic ? value - MOUNT_MAGIC : value, MOUNT_FLAGS);
}

/** Flags of umount2(2) (include/linux/fs.h). */
export const UNMOUNT_FLAGS: readonly FlagBit[] = [
  [1, 'MNT_FORCE'],
  [2, 'MNT_DETACH'],
  [4, 'MNT_EXPIRE'],
  [8, 'UMOUNT_NOFOLLOW'],
];

/** Flags of memfd_create(2) (uapi/linux/memfd.h). */
export const MEMFD_FLAGS: readonly FlagBit[] = [
  [1, 'MFD_CLOEXEC'],
  [2, 'MFD_ALLOW_SEALING'],
  [4, 'MFD_HUGETLB'],
  [8, 'MFD_NOEXEC_SEAL'],
  [16, 'MFD_EXEC'],
];

/** Flags of finit_module(2) (uapi/linux/module.h). */
export const MODULE_FLAGS: readonly FlagBit[] = [
  [1, 'MODULE_INIT_IGNORE_MODVERSIONS'],
  [2, 'MODULE_INIT_IGNORE_VERMAGIC'],
  [4, 'MODULE_INIT_COMPRESSED_FILE'],
];

/** Flags of the calls that take a directory and a name (uapi/linux/fcntl.h); 0x200 differs by call. */
export const AT_FLAGS: readonly FlagBit[] = [
  [0x100, 'AT_SYMLINK_NOFOLLOW'],
  [0x400, 'AT_SYMLINK_FOLLOW'],
  [0x800, 'AT_NO_AUTOMOUNT'],
  [0x1000, 'AT_EMPTY_PATH'],
];

export const UNLINK_FLAGS: readonly FlagBit[] = [[0x200, 'AT_REMOVEDIR']];

/** Flags of renameat2(2) (uapi/linux/fs.h). */
export const RENAME_FLAGS: readonly FlagBit[] = [
  [1, 'RENAME_NOREPLACE'],
  [2, 'RENAME_EXCHANGE'],
  [4, 'RENAME_WHITEOUT'],
];

/** Modes of access(2) (unistd.h). */
export const ACCESS_BITS: readonly FlagBit[] = [
  [4, 'R_OK'],
  [2, 'W_OK'],
  [1, 'X_OK'],
];

/** Modes of ptrace_may_access (include/linux/ptrace.h). */
export const PTRACE_MODE: readonly FlagBit[] = [
  [0x1, 'PTRACE_MODE_READ'],
  [0x2, 'PTRACE_MODE_ATTACH'],
  [0x4, 'PTRACE_MODE_NOAUDIT'],
  [0x8, 'PTRACE_MODE_FSCREDS'],
  [0x10, 'PTRACE_MODE_REALCREDS'],
];
