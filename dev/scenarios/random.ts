/** Pseudo random numbers from a seed (mulberry32): the same seed gives the same sample events everywhere. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** An independent stream, so that a change in one place of the samples moves nothing elsewhere. */
  static of(seed: number, purpose: string): Random {
    let hash = (2_166_136_261 ^ seed) >>> 0;
    for (let index = 0; index < purpose.length; index++) {
      hash = Math.imul(hash ^ purpose.charCodeAt(index), 16_777_619) >>> 0;
    }
    return new Random(hash);
  }

  /** 0 ≤ x < 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  integer(minimum: number, maximum: number): number {
    return minimum + Math.floor(this.next() * (maximum - minimum + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** Text of the given alphabet. */
  text(length: number, alphabet: string): string {
    let result = '';
    for (let index = 0; index < length; index++) {
      result += alphabet.charAt(Math.floor(this.next() * alphabet.length));
    }
    return result;
  }

  hex(length: number): string {
    return this.text(length, '0123456789abcdef');
  }

  uuid(): string {
    return [8, 4, 4, 4, 12].map((length) => this.hex(length)).join('-');
  }
}
