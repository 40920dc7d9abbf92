/** One bit (or several that belong together) and its name. */
export type FlagBit = readonly [bits: number, name: string];

/** The lowest two bits of open flags are no bits but a number (fcntl.h). */
const ACCESS_MODES = ['O_RDONLY', 'O_WRONLY', 'O_RDWR'];
const ACCESS_MASK = 3;

/** The machine a system call was made on, as its kernel function tells: `__x64_sys_…`. */
export type Machine = 'x64' | 'arm64';

/**
 * Flags of open(2) that x86 and arm64 share (asm-generic/fcntl.h of Linux 6.1). What stands for
 * several bits comes before its parts.
 */
const OPEN_FLAGS: readonly FlagBit[] = [
  [0o4010000, 'O_SYNC'],
  [0o100, 'O_CREAT'],
  [0o200, 'O_EXCL'],
  [0o400, 'O_NOCTTY'],
  [0o1000, 'O_TRUNC'],
  [0o2000, 'O_APPEND'],
  [0o4000, 'O_NONBLOCK'],
  [0o10000, 'O_DSYNC'],
  [0o20000, 'FASYNC'],
  [0o1000000, 'O_NOATIME'],
  [0o2000000, 'O_CLOEXEC'],
  [0o10000000, 'O_PATH'],
];

/** Those that arm64 numbers differently (arch/arm64/include/uapi/asm/fcntl.h). */
const OPEN_FLAGS_OF: Readonly<Record<Machine, readonly FlagBit[]>> = {
  x64: [
    [0o20200000, 'O_TMPFILE'],
    [0o40000, 'O_DIRECT'],
    [0o100000, 'O_LARGEFILE'],
    [0o200000, 'O_DIRECTORY'],
    [0o400000, 'O_NOFOLLOW'],
  ],
  arm64: [
    [0o20040000, 'O_TMPFILE'],
    [0o40000, 'O_DIRECTORY'],
    [0o100000, 'O_NOFOLLOW'],
    [0o200000, 'O_DIRECT'],
    [0o400000, 'O_LARGEFILE'],
  ],
};

/** The mask of security_file_permission and its like (include/linux/fs.h). */
export const PERMISSION_MASK: readonly FlagBit[] = [
  [0x1, 'MAY_EXEC'],
  [0x2, 'MAY_WRITE'],
  [0x4, 'MAY_READ'],
  [0x8, 'MAY_APPEND'],
  [0x10, 'MAY_ACCESS'],
  [0x20, 'MAY_OPEN'],
  [0x40, 'MAY_CHDIR'],
  [0x80, 'MAY_NOT_BLOCK'],
];

/** Protection of mmap(2) and mprotect(2) (asm-generic/mman-common.h). */
export const MEMORY_PROTECTION: readonly FlagBit[] = [
  [0x1, 'PROT_READ'],
  [0x2, 'PROT_WRITE'],
  [0x4, 'PROT_EXEC'],
  [0x8, 'PROT_SEM'],
  [0x01000000, 'PROT_GROWSDOWN'],
  [0x02000000, 'PROT_GROWSUP'],
];

/** Namespaces of setns(2) (linux/sched.h). */
export const NAMESPACE_FLAGS: readonly FlagBit[] = [
  [0x80, 'CLONE_NEWTIME'],
  [0x20000, 'CLONE_NEWNS'],
  [0x2000000, 'CLONE_NEWCGROUP'],
  [0x4000000, 'CLONE_NEWUTS'],
  [0x8000000, 'CLONE_NEWIPC'],
  [0x10000000, 'CLONE_NEWUSER'],
  [0x20000000, 'CLONE_NEWPID'],
  [0x40000000, 'CLONE_NEWNET'],
];

/** `6` → `MAY_WRITE|MAY_READ`; bits without a name as hex. Undefined for 0 and for numbers below. */
export function flagNames(value: number, bits: readonly FlagBit[]): string | undefined {
  if (!Number.isInteger(value) || value <= 0 || value > 0xffff_ffff) return undefined;
  const names: string[] = [];
  let rest = value >>> 0;
  for (const [mask, name] of bits) {
    if ((rest & mask) >>> 0 !== mask) continue;
    names.push(name);
    rest = (rest & ~mask) >>> 0;
  }
  return [...names, ...(rest === 0 ? [] : [`0x${rest.toString(16)}`])].join('|');
}

/** `577` → `O_WRONLY|O_CREAT|O_TRUNC`; without a machine, flags that machines number differently are hex. */
export function openFlagNames(value: number, machine?: Machine): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 0x7fff_ffff) return undefined;
  const mode = ACCESS_MODES[value & ACCESS_MASK];
  const own = machine ? OPEN_FLAGS_OF[machine] : [];
  const flags = flagNames(value & ~ACCESS_MASK, [...own, ...OPEN_FLAGS]);
  return [mode ?? '0x3', ...(flags === undefined ? [] : [flags])].join('|');
}
