import type { TimelineAnswer } from '../../../common/api/timeline';
import { EVENT_KINDS, isEnforced, type EventKind } from '../../../common/timeline/lane_kinds';

/** The sorts of events that the overview tells apart, from below to above. */
export const EVENT_SORTS = ['enforced', 'executed', 'exits', 'observed', 'other'] as const;
export type EventSort = (typeof EVENT_SORTS)[number];

type SortCounts = Record<EventSort, number>;

interface OverviewBucket {
  /** Epoch milliseconds of its start. */
  time: number;
  documents: number;
  counts: SortCounts;
}

/** All events over time, and how many of each sort the range has. */
export interface OverviewHistogram {
  interval: number;
  buckets: OverviewBucket[];
  totals: SortCounts & {
    /** Of `other`: what a restart of Tetragon read from /proc again. */
    reread: number;
  };
}

const EXITS: readonly EventKind[] = ['ended', 'failed', 'signalled'];

/** Adds the kinds of the overview up. */
export function overviewHistogram({
  interval,
  kinds,
}: TimelineAnswer['overview']): OverviewHistogram {
  const byTime = new Map<number, OverviewBucket>();
  const totals = { ...nothing(), reread: 0 };
  for (const kind of EVENT_KINDS) {
    const sort = sortOf(kind);
    for (const [time, count] of kinds[kind] ?? []) {
      const bucket = byTime.get(time) ?? { time, documents: 0, counts: nothing() };
      bucket.documents += count;
      bucket.counts[sort] += count;
      byTime.set(time, bucket);
      totals[sort] += count;
      if (kind === 'reread') totals.reread += count;
    }
  }
  return { interval, buckets: [...byTime.values()].sort((a, b) => a.time - b.time), totals };
}

function nothing(): SortCounts {
  return { enforced: 0, executed: 0, exits: 0, observed: 0, other: 0 };
}

function sortOf(kind: EventKind): EventSort {
  if (isEnforced(kind)) return 'enforced';
  if (EXITS.includes(kind)) return 'exits';
  return kind === 'executed' || kind === 'observed' ? kind : 'other';
}
