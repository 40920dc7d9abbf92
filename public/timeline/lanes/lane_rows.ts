import type { Lane, LaneLevelAnswer, TimelineAnswer } from '../../../common/api/timeline';
import {
  levelBelow,
  levelOf,
  printPath,
  type Grouping,
  type LaneLevel,
  type LanePath,
} from '../../../common/timeline/lane_path';
import type { ApiError } from '../../query/api_error';

/** The lanes below an unfolded one: there, on their way, or failed. */
export type LevelState =
  | { kind: 'loaded'; level: LaneLevelAnswer }
  | { kind: 'loading' }
  | { kind: 'failed'; error: ApiError };

/** One row of the timeline. `depth` counts from 0. */
export type LaneRow =
  | {
      kind: 'lane';
      key: string;
      path: LanePath;
      level: LaneLevel;
      lane: Lane;
      depth: number;
      isOpen: boolean;
      canOpen: boolean;
    }
  /** What has no lane of its own on this level. */
  | {
      kind: 'rest';
      key: string;
      parent: LanePath;
      depth: number;
      rest: NonNullable<LaneLevelAnswer['rest']>;
    }
  | { kind: 'loading'; key: string; depth: number }
  | { kind: 'failed'; key: string; parent: LanePath; depth: number; error: ApiError };

/** Unfolded paths as text: what the address says, else the clusters. */
export function openPaths(
  { clusters }: Pick<TimelineAnswer, 'clusters'>,
  open: readonly LanePath[] | undefined,
): Set<string> {
  const paths = open ?? clusters.map(({ key }) => [key]);
  // A single cluster has no row that could be unfolded.
  const only = clusters.length === 1 ? clusters.map(({ key }) => [key]) : [];
  return new Set([...paths, ...only].map(printPath));
}

/** All rows from the top, unfolded lanes followed by those below them. */
export function laneRows(
  root: Pick<TimelineAnswer, 'clusters'>,
  grouping: Grouping,
  open: ReadonlySet<string>,
  levels: ReadonlyMap<string, LevelState>,
): LaneRow[] {
  const rows: LaneRow[] = [];
  const isSingle = root.clusters.length === 1;
  for (const { level, ...cluster } of root.clusters) {
    const path = [cluster.key];
    if (!isSingle) rows.push(laneRow(cluster, path, grouping, 0, open));
    if (open.has(printPath(path))) {
      addLevel(rows, { kind: 'loaded', level }, path, grouping, isSingle ? 0 : 1, open, levels);
    }
  }
  return rows;
}

function addLevel(
  rows: LaneRow[],
  state: LevelState,
  parent: LanePath,
  grouping: Grouping,
  depth: number,
  open: ReadonlySet<string>,
  levels: ReadonlyMap<string, LevelState>,
): void {
  const key = printPath(parent);
  if (state.kind === 'loading') {
    rows.push({ kind: 'loading', key: `${key} loading`, depth });
    return;
  }
  if (state.kind === 'failed') {
    rows.push({ kind: 'failed', key: `${key} failed`, parent, depth, error: state.error });
    return;
  }
  for (const lane of state.level.lanes) {
    const row = laneRow(lane, [...parent, lane.key], grouping, depth, open);
    rows.push(row);
    if (row.isOpen) {
      const below = levels.get(row.key) ?? { kind: 'loading' };
      addLevel(rows, below, row.path, grouping, depth + 1, open, levels);
    }
  }
  const { rest } = state.level;
  if (rest) rows.push({ kind: 'rest', key: `${key} rest`, parent, depth, rest });
}

function laneRow(
  lane: Lane,
  path: LanePath,
  grouping: Grouping,
  depth: number,
  open: ReadonlySet<string>,
): Extract<LaneRow, { kind: 'lane' }> {
  const key = printPath(path);
  const canOpen = levelBelow(grouping, path) !== undefined;
  return {
    kind: 'lane',
    key,
    path,
    level: levelOf(grouping, path) ?? 'cluster',
    lane,
    depth,
    isOpen: canOpen && open.has(key),
    canOpen,
  };
}
