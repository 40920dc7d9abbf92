import type { FrontCoded } from '../api/packed_nodes';

/**
 * Each text as what it shares with the last one above, and the rest: ids and times in the order of a
 * tree differ in their last characters.
 */
export function frontCode(texts: readonly (string | undefined)[]): FrontCoded {
  const shared: number[] = [];
  const rest: (string | null)[] = [];
  let above = '';
  for (const text of texts) {
    if (text === undefined) {
      shared.push(0);
      rest.push(null);
      continue;
    }
    const length = sharedLength(above, text);
    shared.push(length);
    rest.push(text.slice(length));
    above = text;
  }
  return { shared, rest };
}

/** The reverse of `frontCode`. */
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
