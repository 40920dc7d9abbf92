import type { FrontCoded } from '../api/packed_nodes';

/**
 * Each text as what it shares with the last one above, and the rest: ids and times in the order of a
 * tree differ in their last characters.
 */
export class FrontCoder {
  readonly coded: FrontCoded;
  #row = 0;
  #above = '';

  /** @param rows how many texts there will be */
  constructor(rows: number) {
    this.coded = { shared: new Array<number>(rows), rest: new Array<string | null>(rows) };
  }

  add(text: string | undefined): void {
    const { shared, rest } = this.coded;
    const length = text === undefined ? 0 : sharedLength(this.#above, text);
    shared[this.#row] = length;
    rest[this.#row] = text?.slice(length) ?? null;
    this.#above = text ?? this.#above;
    this.#row += 1;
  }
}

/** What was coded. */
export function readFrontCoded({ shared, rest }: FrontCoded): (string | undefined)[] {
  let above = '';
  return rest.map((end, row) => {
    if (end === null) return undefined;
    above = above.slice(0, shared[row]) + end;
    return above;
  });
}

function sharedLength(above: string, text: string): number {
  const limit = Math.min(above.length, text.length);
  let length = 0;
  while (length < limit && above.charCodeAt(length) === text.charCodeAt(length)) length += 1;
  return length;
}
