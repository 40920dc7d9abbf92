import type { estypes } from '@elastic/elasticsearch';
import type { LaneBuckets } from '../../common/api/timeline';
import { FIELD } from '../../common/documents/fields';
import { MAX_TIMELINE_CLUSTERS } from '../../common/limits';
import { LANE_KINDS, type LaneKind } from '../../common/timeline/lane_kinds';
import {
  isSpecialNamespace,
  levelOf,
  printPath,
  type Grouping,
  type LanePath,
} from '../../common/timeline/lane_path';
import { anyOf } from '../elasticsearch/filter_query';
import { extraQueries, kindQueries } from './kind_queries';
import { LEVEL_FIELDS, laneQueries, stepQuery } from './lane_query';
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
}

/**
 * Time buckets of lanes by kind, all of them in one search. Lanes of the two uppermost levels may
 * lie in several clusters; any others are below one lane.
 */
export function laneBucketsQuery(question: LaneBucketsQuestion): Record<string, Aggregation> {
  const { interval } = question;
  const aggs = isAtTop(question)
    ? clusterAggregations(question)
    : keyAggregations(keyGroup(question), interval);
  const queries: Record<LaneKind, Query> = { ...kindQueries(), ...extraQueries() };
  return { kinds: { filters: { filters: queries }, aggs } };
}

/** What the lanes have in common, to search fewer documents. */
export function laneScope({ query, grouping, lanes }: LaneBucketsQuestion): Query {
  const parents = [...new Map(lanes.map((lane) => [printPath(lane.slice(0, -1)), lane])).values()];
  const scopes = parents.map((lane): Query => {
    const parent = lane.slice(0, -1);
    return { bool: { filter: laneQueries(grouping, parent) } };
  });
  return {
    bool: { filter: [query, ...(lanes.every(({ length }) => length > 1) ? [anyOf(scopes)] : [])] },
  };
}

function isAtTop({ lanes }: LaneBucketsQuestion): boolean {
  return lanes.every(({ length }) => length <= 2);
}

function clusterAggregations({
  grouping,
  lanes,
  interval,
}: LaneBucketsQuestion): Record<string, Aggregation> {
  const second = lanes.filter(({ length }) => length === 2);
  const below =
    second.length > 0 ? keyAggregations(keyGroup({ grouping, lanes: second }), interval) : {};
  return {
    clusters: {
      terms: { field: FIELD.cluster, missing: '', size: MAX_TIMELINE_CLUSTERS },
      aggs: {
        ...below,
        ...(second.length < lanes.length && { time: timeBuckets(interval) }),
      },
    },
  };
}

function keyGroup({ grouping, lanes }: Pick<LaneBucketsQuestion, 'grouping' | 'lanes'>): KeyGroup {
  const group: KeyGroup = { fields: [], values: [], queried: [] };
  for (const path of lanes) {
    const level = levelOf(grouping, path);
    const key = path.at(-1) ?? '';
    if (!level) continue;
    const isValue =
      level !== 'pod' && key !== '' && !(level === 'namespace' && isSpecialNamespace(key));
    if (isValue) {
      group.fields = LEVEL_FIELDS[level];
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
  const { lanes } = question;
  const kinds = (answer.kinds as { buckets: Record<LaneKind, Answer> }).buckets;
  const byKind = LANE_KINDS.map((kind) => [kind, bucketsByLane(question, kinds[kind])] as const);
  return lanes.map((path) => {
    const key = printPath(path);
    const found = byKind.flatMap(([kind, byLane]) => {
      const buckets = byLane.get(key);
      return buckets && buckets.length > 0 ? [[kind, buckets] as const] : [];
    });
    return { path: [...path], kinds: Object.fromEntries(found) };
  });
}

type LaneTimes = Map<string, [number, number][]>;

function bucketsByLane(question: LaneBucketsQuestion, answer: Answer): LaneTimes {
  const byLane: LaneTimes = new Map();
  if (isAtTop(question)) {
    const { buckets } = answer.clusters as { buckets: (Answer & { key: string })[] };
    const second = question.lanes.filter(({ length }) => length === 2);
    const group = keyGroup({ ...question, lanes: second });
    for (const cluster of buckets) {
      if (cluster.time) addTimes(byLane, [cluster.key], cluster as unknown as TimeBuckets);
      if (second.length > 0) readKeys(byLane, [cluster.key], group, cluster);
    }
    return byLane;
  }
  readKeys(byLane, question.lanes[0]?.slice(0, -1) ?? [], keyGroup(question), answer);
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
