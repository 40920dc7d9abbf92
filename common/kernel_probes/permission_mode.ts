/**
 * The octal mode of a permission text as Tetragon writes it: `-rw-r--r--` → `0644`, `-rwsr-xr-x` →
 * `4755`. Undefined where the text has another form (Go's FileMode prints setuid as `u-rwxr-xr-x`,
 * which is read as well).
 */
export function octalMode(permission: string): string | undefined {
  const bits = permission.slice(-9);
  const head = permission.slice(0, -9);
  if (!/^(?:[r-][w-][xsS-]){2}[r-][w-][xtT-]$/.test(bits)) return undefined;
  let mode = 0;
  for (const [index, letter] of Array.from(bits).entries()) {
    if (letter !== '-' && !/[ST]/.test(letter)) mode |= 1 << (8 - index);
  }
  if (/[sS]/.test(bits[2] ?? '') || head.includes('u')) mode |= 0o4000;
  if (/[sS]/.test(bits[5] ?? '') || head.includes('g')) mode |= 0o2000;
  if (/[tT]/.test(bits[8] ?? '') || head.includes('t')) mode |= 0o1000;
  return mode.toString(8).padStart(4, '0');
}

/** What a permission gives away that it should not: setuid, setgid, writable by everybody. */
export function strikingPermission(permission: string): string[] {
  const octal = octalMode(permission);
  if (octal === undefined) return [];
  const mode = Number.parseInt(octal, 8);
  const isLink = permission.startsWith('l') || permission.startsWith('L');
  const isSticky = (mode & 0o1000) !== 0;
  return [
    ...(mode & 0o4000 ? ['setuid'] : []),
    ...(mode & 0o2000 ? ['setgid'] : []),
    ...(mode & 0o002 && !isLink && !isSticky ? ['world-writable'] : []),
  ];
}
