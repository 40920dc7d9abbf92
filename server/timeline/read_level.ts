import type { Lane, LaneLevelAnswer, LaneOrder } from '../../common/api/timeline';
import { CARDINALITY_PRECISION, LANES_PER_LEVEL } from '../../common/limits';
import { printPodKey, type LaneLevel } from '../../common/timeline/lane_path';
import { readLifetimes } from './container_lifetimes';
import type { KeyBucket, LaneCounts, LevelAggregations } from './level_query';

/** A lane with what it is ordered by. */
interface CountedLane extends Lane {
  first?: number;
}

export interface LevelTotals {
  documents: number;
  enforced: number;
}

/** The lanes of a level in order, and what is left for the lane of the rest. */
export function readLevel(
  level: LaneLevel,
  answer: LevelAggregations,
  order: LaneOrder,
  totals: LevelTotals,
): LaneLevelAnswer {
  const named = joinLists(level, answer).filter(({ documents }) => documents > 0);
  const special = Object.entries(answer.special)
    .filter(([, { doc_count }]) => doc_count > 0)
    .map(([key, counts]) => laneOf({ key, name: key }, counts));
  const ordered = [...named, ...special].sort(comparing(order));
  const lanes = ordered.slice(0, LANES_PER_LEVEL);
  const rest = restOf(lanes, totals, lanesBeyond(answer, ordered.length - lanes.length));
  return {
    lanes: lanes.map(withoutOrder),
    ...(rest && { rest }),
  };
}

/** What a lane was ordered by is no business of the page. */
function withoutOrder(lane: CountedLane): Lane {
  const shown = { ...lane };
  delete shown.first;
  return shown;
}

/** The keys a level would show: those to count again where shards could not know the best of all. */
export function keysOf(answer: LevelAggregations, order: LaneOrder): string[] {
  const byKey = new Map<string, CountedLane>();
  for (const { buckets } of answer.lists) {
    for (const bucket of buckets)
      addTo(byKey, laneOf({ key: bucket.key, name: bucket.key }, bucket));
  }
  return [...byKey.values()]
    .sort(comparing(order))
    .slice(0, LANES_PER_LEVEL)
    .map(({ key }) => key);
}

/** True where a list was cut: across shards its counts are then not exact. */
export function isCut({ lists }: LevelAggregations): boolean {
  return lists.some(({ sum_other_doc_count: others }) => others > 0);
}

/** One fact may stand in several fields: their lists are joined by key. */
function joinLists(level: LaneLevel, { lists }: LevelAggregations): CountedLane[] {
  const byKey = new Map<string, CountedLane>();
  for (const { buckets } of lists) {
    for (const bucket of buckets) {
      const lanes = level === 'pod' ? podsOf(bucket) : [laneOfBucket(level, bucket)];
      for (const lane of lanes) addTo(byKey, lane);
    }
  }
  return [...byKey.values()];
}

function laneOfBucket(level: LaneLevel, bucket: KeyBucket): CountedLane {
  const { key } = bucket;
  switch (level) {
    case 'container':
      return laneOf(
        { key, name: bucket.names?.buckets[0]?.key ?? '', detail: shortContainerId(key) },
        bucket,
      );
    case 'docker':
      return laneOf({ key, name: shortContainerId(key) }, bucket);
    default:
      return laneOf({ key, name: key }, bucket);
  }
}

function addTo(byKey: Map<string, CountedLane>, lane: CountedLane): void {
  const known = byKey.get(lane.key);
  if (!known) {
    byKey.set(lane.key, lane);
    return;
  }
  known.documents += lane.documents;
  known.enforced += lane.enforced;
  if (lane.first !== undefined) known.first = Math.min(known.first ?? lane.first, lane.first);
  // The same binaries may stand in both fields: the larger number is the least there are.
  if (lane.firstSeen !== undefined) {
    known.firstSeen = Math.max(known.firstSeen ?? 0, lane.firstSeen);
  }
  if (lane.containers) known.containers ??= lane.containers;
}

function laneOf(
  names: Pick<Lane, 'key' | 'name' | 'detail'>,
  { doc_count, enforced, first, firstSeen, lifetimes }: LaneCounts,
): CountedLane {
  return {
    ...names,
    documents: doc_count,
    enforced: enforced.doc_count,
    ...(typeof first?.value === 'number' && { first: first.value }),
    ...(firstSeen && { firstSeen: firstSeen.binaries.value }),
    ...(lifetimes &&
      lifetimes.buckets.length > 0 && {
        containers: readLifetimes(lifetimes),
        ...(lifetimes.sum_other_doc_count > 0 && { hasMoreContainers: true }),
      }),
  };
}

/** One pod, or the pods that bore this name after each other. */
function podsOf(bucket: KeyBucket): CountedLane[] {
  const { key: name } = bucket;
  const uids = uidBuckets(bucket);
  const without = bucket.withoutUid;
  if (uids.length > 1 || (uids.length === 1 && without && without.doc_count > 0)) {
    const known = uids.map((counts) =>
      laneOf({ key: printPodKey({ name, uid: counts.key }), name, detail: counts.key }, counts),
    );
    return without && without.doc_count > 0
      ? [...known, laneOf({ key: printPodKey({ name, uid: '' }), name, detail: '' }, without)]
      : known;
  }
  const containers = without?.containers.buckets ?? [];
  if (!without || uids.length > 0 || !areNamesakes(containers)) {
    return [laneOf({ key: name, name }, bucket)];
  }
  return containers.map((counts) =>
    laneOf(
      {
        key: printPodKey({ name, containerId: counts.key }),
        name,
        detail: shortContainerId(counts.key),
      },
      counts,
    ),
  );
}

function uidBuckets(bucket: KeyBucket): (LaneCounts & { key: string })[] {
  const lists = Object.entries(bucket).filter(([name]) => /^uid\d+$/.test(name));
  const byUid = new Map<string, LaneCounts & { key: string }>();
  for (const [, list] of lists) {
    for (const counts of (list as { buckets: (LaneCounts & { key: string })[] }).buckets) {
      const known = byUid.get(counts.key);
      byUid.set(counts.key, {
        ...counts,
        doc_count: counts.doc_count + (known?.doc_count ?? 0),
        enforced: { doc_count: counts.enforced.doc_count + (known?.enforced.doc_count ?? 0) },
      });
    }
  }
  return [...byUid.values()];
}

/** A container's name under several ids: a restart, or another pod of the same name. */
function areNamesakes(containers: readonly { names: { buckets: { key: string }[] } }[]): boolean {
  const names = containers.map(({ names: { buckets } }) => buckets[0]?.key ?? '');
  return new Set(names).size < names.length;
}

/** `containerd://3f2a91c0…` → `3f2a91c0…`, as `kubectl` and `crictl` shorten it. */
function shortContainerId(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1).slice(0, 12);
}

function comparing(order: LaneOrder): (a: CountedLane, b: CountedLane) => number {
  return (a, b) =>
    rankDifference(order, a, b) || b.documents - a.documents || (a.key < b.key ? -1 : 1);
}

function rankDifference(order: LaneOrder, a: CountedLane, b: CountedLane): number {
  switch (order) {
    case 'enforced':
      return b.enforced - a.enforced;
    case 'first_activity':
      return (a.first ?? Infinity) - (b.first ?? Infinity) || 0;
    case 'first_seen_binaries':
      return (b.firstSeen ?? 0) - (a.firstSeen ?? 0);
  }
}

/** Lanes that have none of their own: those that were found and cut here, and those never listed. */
function lanesBeyond(
  answer: LevelAggregations,
  cutHere: number,
): { lanes: number; lanesAreExact: boolean } {
  const listed = new Set(answer.lists.flatMap(({ buckets }) => buckets.map(({ key }) => key)));
  if (!isCut(answer)) return { lanes: cutHere, lanesAreExact: true };
  const distinct = Math.max(...answer.distinct);
  return {
    lanes: Math.max(0, distinct - listed.size) + cutHere,
    lanesAreExact: answer.lists.length === 1 && distinct < CARDINALITY_PRECISION,
  };
}

function restOf(
  lanes: readonly Lane[],
  totals: LevelTotals,
  beyond: { lanes: number; lanesAreExact: boolean },
): LaneLevelAnswer['rest'] {
  const documents = totals.documents - lanes.reduce((sum, lane) => sum + lane.documents, 0);
  const enforced = totals.enforced - lanes.reduce((sum, lane) => sum + lane.enforced, 0);
  // Less than nothing is left where a document holds a list of values and stands in several lanes.
  return beyond.lanes > 0 && documents > 0
    ? { ...beyond, documents, enforced: Math.max(0, enforced) }
    : undefined;
}
