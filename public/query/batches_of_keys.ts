/**
 * Puts keys into requests that carry each as a parameter of this name.
 *
 * @param most keys in one request
 * @param characters length of all of them in the address
 */
export function batchesOfKeys(
  keys: readonly string[],
  { parameter, most, characters }: { parameter: string; most: number; characters: number },
): string[][] {
  const batches: string[][] = [];
  let length = 0;
  for (const key of keys) {
    const cost = encodeURIComponent(key).length + `&${parameter}=`.length;
    let batch = batches.at(-1);
    if (!batch || batch.length >= most || length + cost > characters) {
      batch = [];
      batches.push(batch);
      length = 0;
    }
    batch.push(key);
    length += cost;
  }
  return batches;
}
