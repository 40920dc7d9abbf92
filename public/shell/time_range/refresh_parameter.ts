/** Automatic refresh: `10000` in the address, `paused:10000` while it rests. */
export interface Refresh {
  intervalMs: number;
  paused: boolean;
}

/** Shorter intervals would ask again before the answer is there. */
const SHORTEST_INTERVAL_MS = 1_000;

/** Longest delay that setTimeout knows; above it a timer fires at once. */
const LONGEST_INTERVAL_MS = 2 ** 31 - 1;

export function parseRefresh(text: string | null): Refresh | undefined {
  const match = /^(paused:)?(\d{1,10})$/.exec(text ?? '');
  if (!match) return undefined;
  const intervalMs = Math.max(Number(match[2]), SHORTEST_INTERVAL_MS);
  return {
    intervalMs: Math.min(intervalMs, LONGEST_INTERVAL_MS),
    paused: match[1] !== undefined,
  };
}

export function printRefresh({ intervalMs, paused }: Refresh): string {
  return `${paused ? 'paused:' : ''}${intervalMs}`;
}
