const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Characters of a key: 36 bits, so that 1,000 keys among 100,000 processes clash once in 700 links. */
export const ROW_KEY_LENGTH = 6;

/**
 * A short name of an exec_id for the address bar, where 50 to 200 characters a row would fill the
 * 8 kB at once. It depends on nothing but the id, so a link stays right when the tree has grown.
 * (cyrb53 by bryc, public domain: two 32-bit lanes; the address takes 36 of its bits.)
 */
export function rowKey(execId: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < execId.length; index++) {
    const code = execId.charCodeAt(index);
    low = Math.imul(low ^ code, 2_654_435_761);
    high = Math.imul(high ^ code, 1_597_334_677);
  }
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  let key = '';
  for (let digit = 0; digit < ROW_KEY_LENGTH; digit++) {
    const lane = digit < 3 ? low : high;
    key += ALPHABET[(lane >>> ((digit % 3) * 6)) & 63];
  }
  return key;
}
