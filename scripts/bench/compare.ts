export interface Timing {
  /** Milliseconds. */
  median: number;
  /** All runs in the order they were made. */
  runs: number[];
}

/** Compilers and caches need a few runs, and some time, before times mean something. */
const FEWEST_WARM_UPS = 2;
const WARM_UP_MS = 2_000;

/**
 * Times several ways in turns, so that whatever else the machine does meets all of them alike, and
 * takes the median of each. A way that answers something else than it should must throw.
 */
export async function compareTimes<Name extends string>(
  ways: Readonly<Record<Name, () => Promise<unknown>>>,
  runs: number,
  warmUpMs = WARM_UP_MS,
): Promise<Record<Name, Timing>> {
  const entries = Object.entries(ways) as [Name, () => Promise<unknown>][];
  const times = new Map(entries.map(([name]) => [name, [] as number[]]));
  const started = performance.now();
  const isWarm = (rounds: number) =>
    rounds >= FEWEST_WARM_UPS && performance.now() - started >= warmUpMs;
  for (let round = 0; !isWarm(round); round++) for (const [, way] of entries) await way();
  for (let run = 0; run < runs; run++) {
    for (const [name, way] of entries) {
      const began = performance.now();
      await way();
      times.get(name)?.push(performance.now() - began);
    }
  }
  return Object.fromEntries(
    [...times].map(([name, list]) => [name, { median: median(list), runs: list }]),
  ) as Record<Name, Timing>;
}

export function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]!
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
