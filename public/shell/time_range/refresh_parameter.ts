import { LONGEST_REFRESH_MS, SHORTEST_REFRESH_MS } from '../../../common/limits';

/** Automatic refresh: `10000` in the address, `paused:10000` while it rests. */
export interface Refresh {
  intervalMs: number;
  paused: boolean;
}

export function parseRefresh(text: string | null): Refresh | undefined {
  const match = /^(paused:)?(\d{1,10})$/.exec(text ?? '');
  if (!match) return undefined;
  const intervalMs = Math.max(Number(match[2]), SHORTEST_REFRESH_MS);
  return {
    intervalMs: Math.min(intervalMs, LONGEST_REFRESH_MS),
    paused: match[1] !== undefined,
  };
}

export function printRefresh({ intervalMs, paused }: Refresh): string {
  return `${paused ? 'paused:' : ''}${intervalMs}`;
}
