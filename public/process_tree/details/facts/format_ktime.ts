const NANOSECONDS_PER_SECOND = 1_000_000_000n;

/** Nanoseconds since boot, as digits, in the reader's units: `14 d 20:54:05.123456789`. */
export function formatKtime(ktime: string): string {
  if (!/^\d+$/.test(ktime)) return ktime;
  const nanoseconds = BigInt(ktime);
  const seconds = nanoseconds / NANOSECONDS_PER_SECOND;
  const fraction = String(nanoseconds % NANOSECONDS_PER_SECOND).padStart(9, '0');
  const two = (value: bigint) => String(value).padStart(2, '0');
  const clock = `${two((seconds / 3_600n) % 24n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}`;
  const days = seconds / 86_400n;
  return `${days > 0n ? `${days} d ` : ''}${clock}.${fraction}`;
}
