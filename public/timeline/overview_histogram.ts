import type { TimelineAnswer } from '../../common/api/timeline';
import { EVENT_KINDS, isEnforced, type EventKind } from '../../common/timeline/lane_kinds';

/** All events over time, and how many of each sort the range has. */
export interface OverviewHistogram {
  interval: number;
  buckets: { time: number; documents: number; enforced: number }[];
  totals: {
    executed: number;
    reread: number;
    exits: number;
    /** Probe events, the enforced among them. */
    probes: number;
    enforced: number;
    other: number;
  };
}

const EXITS: readonly EventKind[] = ['ended', 'failed', 'signalled'];

/** Adds the kinds of the overview up. */
export function overviewHistogram({
  interval,
  kinds,
}: TimelineAnswer['overview']): OverviewHistogram {
  const byTime = new Map<number, { time: number; documents: number; enforced: number }>();
  const totals = { executed: 0, reread: 0, exits: 0, probes: 0, enforced: 0, other: 0 };
  for (const kind of EVENT_KINDS) {
    for (const [time, count] of kinds[kind] ?? []) {
      const bucket = byTime.get(time) ?? { time, documents: 0, enforced: 0 };
      bucket.documents += count;
      if (isEnforced(kind)) bucket.enforced += count;
      byTime.set(time, bucket);
      addTo(totals, kind, count);
    }
  }
  const buckets = [...byTime.values()].sort((a, b) => a.time - b.time);
  return { interval, buckets, totals };
}

function addTo(totals: OverviewHistogram['totals'], kind: EventKind, count: number): void {
  if (isEnforced(kind)) totals.enforced += count;
  if (isEnforced(kind) || kind === 'observed') totals.probes += count;
  else if (EXITS.includes(kind)) totals.exits += count;
  else if (kind === 'executed' || kind === 'reread' || kind === 'other') totals[kind] += count;
}
