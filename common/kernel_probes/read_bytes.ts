/** The bytes of a base64 text; undefined where it is none. */
export function bytesOfBase64(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Share of control characters above which bytes are no text that a reader could use. */
const MOST_CONTROLS = 0.1;

/**
 * The bytes as UTF-8 text, or undefined where they are none: invalid UTF-8 (a character that was cut
 * at the end is forgiven), or mostly control characters. C strings end with a zero, which is dropped.
 */
export function textOfBytes(bytes: Uint8Array): string | undefined {
  const text = decode(withoutCutCharacter(bytes))?.replace(/\0+$/, '');
  if (text === undefined) return undefined;
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0;
  return controls <= text.length * MOST_CONTROLS ? text : undefined;
}

/** `7f 45 4c 46`, at most `limit` bytes. */
export function hexOfBytes(bytes: Uint8Array, limit = bytes.length): string {
  const shown = Array.from(bytes.subarray(0, limit), (byte) => byte.toString(16).padStart(2, '0'));
  return shown.join(' ') + (bytes.length > limit ? ' …' : '');
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Drops the beginning of a UTF-8 sequence at the end that the rest of was cut off. */
function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.subarray(0, bytes.length - back) : bytes;
    }
  }
  return bytes;
}
