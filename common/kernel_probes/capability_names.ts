import { MAX_CAPABILITIES_SPELT_OUT } from '../limits';

/** Capabilities by bit (include/uapi/linux/capability.h of Linux 6.1). */
const NAMES =
  'CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID KILL SETGID SETUID SETPCAP LINUX_IMMUTABLE NET_BIND_SERVICE NET_BROADCAST NET_ADMIN NET_RAW IPC_LOCK IPC_OWNER SYS_MODULE SYS_RAWIO SYS_CHROOT SYS_PTRACE SYS_PACCT SYS_ADMIN SYS_BOOT SYS_NICE SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG MKNOD LEASE AUDIT_WRITE AUDIT_CONTROL SETFCAP MAC_OVERRIDE MAC_ADMIN SYSLOG WAKE_ALARM BLOCK_SUSPEND AUDIT_READ PERFMON BPF CHECKPOINT_RESTORE'.split(
    ' ',
  );

/** Tetragon writes some names with `CAP_` and some without (DAC_OVERRIDE): one spelling for both. */
export function fullCapability(name: string): string {
  return name.startsWith('CAP_') || !/^[A-Z_]+$/.test(name) ? name : `CAP_${name}`;
}

function capabilityName(bit: number): string | undefined {
  const name = NAMES[bit];
  return name === undefined ? undefined : `CAP_${name}`;
}

/** All capabilities this table knows, for "all" and "all but". */
const ALL_CAPABILITIES: readonly string[] = NAMES.map((name) => `CAP_${name}`);

/** Names of the set bits of a hex mask (`00000000a80425fb`); undefined where it is none. */
export function capabilitiesOfMask(mask: string): string[] | undefined {
  if (!/^(?:0x)?[0-9a-f]{1,16}$/i.test(mask)) return undefined;
  const bits = BigInt(mask.startsWith('0x') ? mask : `0x${mask}`);
  return Array.from({ length: 64 }, (_, bit) => bit)
    .filter((bit) => (bits >> BigInt(bit)) & 1n)
    .map((bit) => capabilityName(bit) ?? `bit ${bit}`);
}

/** `all 41`, `all but CAP_BPF`, `none`, or the names; a long list ends with how many more. */
export function capabilitiesText(names: readonly string[]): string {
  const set = new Set(names.map(fullCapability));
  if (set.size === 0) return 'none';
  const missing = ALL_CAPABILITIES.filter((name) => !set.has(name));
  if (missing.length === 0) return `all ${ALL_CAPABILITIES.length}`;
  if (missing.length <= 3) return `all but ${missing.join(', ')}`;
  const list = [...set];
  return list.length <= MAX_CAPABILITIES_SPELT_OUT
    ? list.join(', ')
    : `${list.slice(0, MAX_CAPABILITIES_SPELT_OUT).join(', ')} and ${list.length - MAX_CAPABILITIES_SPELT_OUT} more`;
}
