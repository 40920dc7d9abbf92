import type { estypes } from '@elastic/elasticsearch';
import type { LaneBuckets } from '../../common/api/timeline';
import { FIELD } from '../../common/documents/fields';
import { MAX_TIMELINE_CLUSTERS } from '../../common/limits';
import { LANE_KINDS } from '../../common/timeline/lane_kinds';
import {
  isSpecialNamespace,
  levelOf,
  printPath,
  type Grouping,
  type LaneLevel,
  type LanePath,
} from '../../common/timeline/lane_path';
import { anyOf, clusterQuery } from '../elasticsearch/filter_query';
import { extraQueries, kindAggregations, readKinds, type Times } from './kind_queries';
import { laneQueries, stepQuery } from './lane_query';
import { readTimeBuckets, timeBuckets } from './overview_query';

type Query = estypes.QueryDslQueryContainer;
type Aggregation = estypes.AggregationsAggregationContainer;

interface TimeBuckets {
  time: { buckets: { key: number; doc_count: number }[] };
}

/** How the keys of one level are told apart: as values of a field, or each by a query. */
interface KeyGroup {
  fields: readonly string[];
  values: string[];
  queried: { key: string; query: Query }[];
}

export interface LaneBucketsQuestion {
  query: Query;
  grouping: Grouping;
  lanes: readonly LanePath[];
  interval: number;
  /** Those fields of the lanes' level that some document has. */
  fields: readonly string[];
}

/**
 * Time buckets of lanes by kind, all of them in one search. Lanes of the two uppermost levels may
 * lie in several clusters; any others are below one lane.
 */
export function laneBucketsQuery(question: LaneBucketsQuestion): Record<string, Aggregation> {
  return kindAggregations(
    hasClusters(question) ? clusterAggregations(question) : topAggregations(question),
    extraQueries(),
  );
}

/** What the lanes have in common, to search fewer documents. */
export function laneScope({ query, grouping, lanes }: LaneBucketsQuestion): Query {
  const [cluster, ...others] = clustersOf(lanes);
  const isBelow = lanes.every(({ length }) => length > 1);
  const parents = [...new Map(lanes.map((lane) => [printPath(lane.slice(0, -1)), lane])).values()];
  const scopes = parents.map((lane): Query => {
    const parent = lane.slice(0, -1);
    return { bool: { filter: laneQueries(grouping, parent) } };
  });
  const one = cluster !== undefined && others.length === 0 ? [clusterQuery(cluster)] : [];
  return { bool: { filter: [query, ...(isBelow ? [anyOf(scopes)] : one)] } };
}

/** The level of the lanes that are no clusters; `undefined` where all are. */
export function levelOfLanes({
  grouping,
  lanes,
}: Pick<LaneBucketsQuestion, 'grouping' | 'lanes'>): LaneLevel | undefined {
  const below = lanes.find(({ length }) => length > 1);
  return below && levelOf(grouping, below);
}

function clustersOf(lanes: readonly LanePath[]): string[] {
  return [...new Set(lanes.map(([cluster = '']) => cluster))];
}

/** Lanes of several clusters are told apart by one more aggregation, which costs a third. */
function hasClusters({ lanes }: LaneBucketsQuestion): boolean {
  return clustersOf(lanes).length > 1;
}

function clusterAggregations(question: LaneBucketsQuestion): Record<string, Aggregation> {
  return {
    clusters: {
      terms: { field: FIELD.cluster, missing: '', size: MAX_TIMELINE_CLUSTERS },
      aggs: topAggregations(question),
    },
  };
}

/** One cluster's own time, where it is asked for, and that of the lanes below. */
function topAggregations(question: LaneBucketsQuestion): Record<string, Aggregation> {
  const { lanes, interval } = question;
  const below = belowClusters(question);
  return {
    ...(below.lanes.length > 0 && keyAggregations(keyGroup(below), interval)),
    ...(below.lanes.length < lanes.length && { time: timeBuckets(interval) }),
  };
}

function belowClusters(question: LaneBucketsQuestion): LaneBucketsQuestion {
  return { ...question, lanes: question.lanes.filter(({ length }) => length > 1) };
}

function keyGroup({ grouping, lanes, fields }: LaneBucketsQuestion): KeyGroup {
  const group: KeyGroup = { fields: [], values: [], queried: [] };
  for (const path of lanes) {
    const level = levelOf(grouping, path);
    const key = path.at(-1) ?? '';
    if (!level) continue;
    const isValue =
      level !== 'pod' && key !== '' && !(level === 'namespace' && isSpecialNamespace(key));
    if (isValue) {
      group.fields = fields;
      if (!group.values.includes(key)) group.values.push(key);
    } else if (!group.queried.some((known) => known.key === key)) {
      group.queried.push({ key, query: stepQuery(level, key) });
    }
  }
  return group;
}

function keyAggregations(
  { fields, values, queried }: KeyGroup,
  interval: number,
): Record<string, Aggregation> {
  const time = { time: timeBuckets(interval) };
  const lists = fields.map((field, index): [string, Aggregation] => [
    `list${index}`,
    { terms: { field, include: values, size: Math.max(1, values.length) }, aggs: time },
  ]);
  return {
    ...Object.fromEntries(lists),
    ...(queried.length > 0 && {
      queried: {
        filters: {
          // Named by index: a key may be anything, and an empty name is refused.
          filters: Object.fromEntries(queried.map(({ query }, index) => [`key${index}`, query])),
        },
        aggs: time,
      },
    }),
  };
}

type Answer = Readonly<Record<string, unknown>>;

/** Buckets of each lane that was asked for, in the order of the question. */
export function readLaneBuckets(question: LaneBucketsQuestion, answer: Answer): LaneBuckets[] {
  const byKind = readKinds(answer, (found) => timesByLane(question, found));
  return question.lanes.map((path) => {
    const key = printPath(path);
    const found = LANE_KINDS.flatMap((kind) => {
      const times = byKind.get(kind)?.get(key) ?? [];
      return times.length > 0
        ? [[kind, times.map(([time, count]): [number, number] => [time, count])] as const]
        : [];
    });
    return { path: [...path], kinds: Object.fromEntries(found) };
  });
}

type LaneTimes = Map<string, Times>;

function timesByLane(question: LaneBucketsQuestion, answer: Answer): LaneTimes {
  const byLane: LaneTimes = new Map();
  const below = belowClusters(question);
  const group = keyGroup(below);
  const parent = below.lanes[0]?.slice(0, -1) ?? [];
  const read = (top: LanePath, found: Answer) => {
    if (found.time) addTimes(byLane, top.slice(0, 1), found as unknown as TimeBuckets);
    if (below.lanes.length > 0) readKeys(byLane, top, group, found);
  };
  if (hasClusters(question)) {
    const { buckets } = answer.clusters as { buckets: (Answer & { key: string })[] };
    for (const cluster of buckets) read([cluster.key], cluster);
  } else {
    read(parent.length > 0 ? parent : clustersOf(question.lanes), answer);
  }
  return byLane;
}

function readKeys(byLane: LaneTimes, parent: LanePath, group: KeyGroup, answer: Answer): void {
  group.fields.forEach((_, index) => {
    const { buckets } = answer[`list${index}`] as { buckets: (TimeBuckets & { key: string })[] };
    for (const bucket of buckets) addTimes(byLane, [...parent, bucket.key], bucket);
  });
  const queried = (answer.queried as { buckets: Record<string, TimeBuckets> } | undefined)?.buckets;
  group.queried.forEach(({ key }, index) => {
    const bucket = queried?.[`key${index}`];
    if (bucket) addTimes(byLane, [...parent, key], bucket);
  });
}

/** One fact may stand in several fields, so a lane's times may come from several lists. */
function addTimes(byLane: LaneTimes, path: LanePath, { time }: TimeBuckets): void {
  const key = printPath(path);
  const counts = new Map(byLane.get(key));
  for (const [start, count] of readTimeBuckets(time)) {
    counts.set(start, (counts.get(start) ?? 0) + count);
  }
  byLane.set(
    key,
    [...counts].sort(([a], [b]) => a - b),
  );
}
