import type { ContainerLifetime } from '../../../common/api/timeline';
import { LANE_KINDS, type LaneKind } from '../../../common/timeline/lane_kinds';
import type { Grouping } from '../../../common/timeline/lane_path';
import type { TimeSpan } from '../../../common/timeline/view';
import type { LoadedLane } from './use_lane_buckets';
import type { LaneRow } from './lane_rows';
import { laneName } from './lane_words';
import { missingInLane, type MissingSpan } from '../missing/missing_spans';

/** The numbers of one lane in sight. */
export interface LaneNumbers {
  key: string;
  /** Names from the top, hostile text. */
  names: string[];
  counts: Partial<Record<LaneKind, number>>;
  /** Start of each bucket in sight with its count, epoch milliseconds. */
  buckets: { kind: LaneKind; time: number; count: number }[];
  containers: readonly ContainerLifetime[];
  missing: readonly MissingSpan[];
}

/** What lanes that were loaded say about a view, in the order of the rows. */
export function laneNumbers(
  rows: readonly LaneRow[],
  lanes: ReadonlyMap<string, LoadedLane>,
  { from, to }: TimeSpan,
  by: Grouping,
  missing: readonly MissingSpan[],
): LaneNumbers[] {
  const names = new Map<number, string>();
  return rows.flatMap((row): LaneNumbers[] => {
    if (row.kind !== 'lane') return [];
    names.set(row.depth, laneName(row.level, row.lane));
    const loaded = lanes.get(row.key);
    if (!loaded) return [];
    const buckets = LANE_KINDS.flatMap((kind) =>
      (loaded.kinds[kind] ?? [])
        .filter(([time]) => time + loaded.interval > from && time <= to)
        .map(([time, count]) => ({ kind, time, count })),
    );
    const counts: LaneNumbers['counts'] = {};
    for (const { kind, count } of buckets) counts[kind] = (counts[kind] ?? 0) + count;
    const path = Array.from({ length: row.depth + 1 }, (_, depth) => names.get(depth) ?? '');
    return [
      {
        key: row.key,
        names: path,
        counts,
        buckets,
        containers: row.lane.containers ?? [],
        missing: missingInLane(missing, by, row.path),
      },
    ];
  });
}
