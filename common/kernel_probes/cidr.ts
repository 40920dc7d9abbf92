/** A network: its address as bytes (4 or 16), and how many leading bits count. */
export interface Network {
  bytes: readonly number[];
  bits: number;
}

/** Reads `10.0.0.0/8` and `2001:db8::/32`; an address alone is a network of one. */
export function parseNetwork(text: string): Network | undefined {
  const [address = '', prefix, ...more] = text.trim().split('/');
  const bytes = parseAddress(address);
  if (!bytes || more.length > 0) return undefined;
  if (prefix === undefined) return { bytes, bits: bytes.length * 8 };
  const bits = Number(prefix);
  return /^\d{1,3}$/.test(prefix) && bits <= bytes.length * 8 ? { bytes, bits } : undefined;
}

function parseAddress(text: string): number[] | undefined {
  return text.includes(':') ? parseV6(text) : parseV4(text);
}

function parseV4(text: string): number[] | undefined {
  const parts = text.split('.');
  const bytes = parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 256));
  return parts.length === 4 && bytes.every((byte) => byte < 256) ? bytes : undefined;
}

/** RFC 4291, with `::` and an IPv4 tail; a zone (`%eth0`) is no part of the address. */
function parseV6(text: string): number[] | undefined {
  const [head = '', tail, ...more] = (text.split('%')[0] ?? '').split('::');
  if (more.length > 0) return undefined;
  const before = groupBytes(head);
  const after = tail === undefined ? [] : groupBytes(tail);
  if (!before || !after) return undefined;
  const missing = 16 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 2) return undefined;
  return [...before, ...Array.from({ length: missing }, () => 0), ...after];
}

function groupBytes(text: string): number[] | undefined {
  if (text === '') return [];
  const bytes: number[] = [];
  const groups = text.split(':');
  for (const [index, group] of groups.entries()) {
    const v4 = index === groups.length - 1 && group.includes('.') ? parseV4(group) : undefined;
    if (v4) bytes.push(...v4);
    else if (/^[0-9a-f]{1,4}$/i.test(group)) {
      const value = Number.parseInt(group, 16);
      bytes.push(value >> 8, value & 0xff);
    } else return undefined;
  }
  return bytes;
}

/** True where the address lies in the network. */
export function isInNetwork(address: string, { bytes, bits }: Network): boolean {
  const own = parseAddress(address);
  if (own?.length !== bytes.length) return false;
  return own.every((byte, index) => {
    const counted = Math.min(8, Math.max(0, bits - index * 8));
    const mask = (0xff << (8 - counted)) & 0xff;
    return (byte & mask) === ((bytes[index] ?? 0) & mask);
  });
}

/**
 * A Lucene regular expression for the IPv4 addresses of a network: addresses are stored as keywords,
 * on which Elasticsearch knows no CIDR. Undefined for IPv6, whose text has too many forms.
 */
export function networkPattern({ bytes, bits }: Network): string | undefined {
  if (bytes.length !== 4) return undefined;
  return bytes
    .map((byte, index) => {
      const counted = Math.min(8, Math.max(0, bits - index * 8));
      if (counted === 8) return String(byte);
      if (counted === 0) return '[0-9]{1,3}';
      const first = byte & ((0xff << (8 - counted)) & 0xff);
      const size = 1 << (8 - counted);
      return `(${Array.from({ length: size }, (_, step) => first + step).join('|')})`;
    })
    .join('\\.');
}
