import type { estypes } from '@elastic/elasticsearch';
import type { LaneOrder } from '../../common/api/timeline';
import { FIELD } from '../../common/documents/fields';
import {
  CARDINALITY_PRECISION,
  LANES_PER_LEVEL,
  LANE_CANDIDATES,
  MAX_NAMESAKES,
} from '../../common/limits';
import { SPECIAL_NAMESPACES, type LaneLevel } from '../../common/timeline/lane_path';
import { anyOf } from '../elasticsearch/filter_query';
import { enforcedQueries } from '../processes/page_query';
import { lifetimesAggregation, type LifetimeBuckets } from './container_lifetimes';
import { stepQuery } from './lane_query';
import { readWithoutAny, withoutAny } from './without_any';

type Aggregation = estypes.AggregationsAggregationContainer;

/** What is counted of every lane. */
export interface LaneCounts {
  doc_count: number;
  enforced: { doc_count: number };
  first?: { value: number | null };
  firstSeen?: { binaries: { value: number } };
  /** Only of pods and containers. */
  lifetimes?: LifetimeBuckets;
}

export interface KeyBucket extends LaneCounts {
  key: string;
  /** Only of containers. */
  names?: { buckets: { key: string }[] };
  /** Only of pods: those of one name without a uid; lists of uids are named `uid<index of the field>`. */
  withoutUid?: LaneCounts & {
    containers: {
      buckets: (LaneCounts & { key: string; names: { buckets: { key: string }[] } })[];
    };
  };
}

interface KeyList {
  buckets: KeyBucket[];
  sum_other_doc_count: number;
}

/** Answers of `levelAggregations`; lists and counts are named by the index of their field. */
export interface LevelAggregations {
  lists: KeyList[];
  distinct: number[];
  special: Record<string, LaneCounts>;
}

export interface LevelQuestion {
  level: LaneLevel;
  /** Those of LEVEL_FIELDS that some document has; at least one. */
  fields: readonly string[];
  /** Those of FIELDS.podUid that some document has. */
  uidFields: readonly string[];
  order: LaneOrder;
  /** Binaries that the baseline does not have; only when ordered by them. */
  newBinaries: readonly string[];
  /** Only these keys, counted exactly on every shard. */
  keys?: readonly string[];
}

/** Key of the lane of events that lack the level's fact. */
const MISSING = '';

/** A container's id has one name. */
const CONTAINER_NAME: Aggregation = { terms: { field: FIELD.containerName, size: 1 } };

/** Shards send more candidates than are shown, so that the best of all are among them. */
const SHARD_CANDIDATES = 2_000;

/** The lanes of one level, each with its documents and those of them that were enforced. */
export function levelAggregations(question: LevelQuestion): Record<string, Aggregation> {
  const { level, fields } = question;
  const hasLifetimes = level === 'pod' || level === 'container';
  const counts = {
    ...countAggregations(question),
    ...(hasLifetimes && lifetimesAggregation()),
  };
  const aggs = {
    ...counts,
    ...(level === 'pod' && namesakeAggregations(question, counts)),
    ...(level === 'container' && { names: CONTAINER_NAME }),
  };
  const lists = fields.flatMap((field, index): [string, Aggregation][] => [
    [`list${index}`, { terms: termsOf(field, question), aggs }],
    [`distinct${index}`, { cardinality: { field, precision_threshold: CARDINALITY_PRECISION } }],
  ]);
  const special = level === 'namespace' ? SPECIAL_NAMESPACES : [MISSING];
  return {
    ...Object.fromEntries(lists),
    special: withoutAny(fields, {
      kinds: {
        filters: {
          filters: Object.fromEntries(special.map((key) => [key, stepQuery(level, key)])),
        },
        aggs: counts,
      },
    }),
  };
}

/** Reads the part of an answer that `levelAggregations` asked for. */
export function readLevelAggregations(
  answer: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): LevelAggregations {
  return {
    lists: fields.map((_, index) => answer[`list${index}`] as KeyList),
    distinct: fields.map((_, index) => (answer[`distinct${index}`] as { value: number }).value),
    special: (
      readWithoutAny(answer.special as object).kinds as { buckets: Record<string, LaneCounts> }
    ).buckets,
  };
}

/** What is counted of every lane, whatever its level. */
export function countAggregations({
  order,
  newBinaries,
}: Pick<LevelQuestion, 'order' | 'newBinaries'>): Record<string, Aggregation> {
  return {
    enforced: { filter: anyOf(enforcedQueries()) },
    ...(order === 'first_activity' && { first: { min: { field: FIELD.timestamp } } }),
    ...(order === 'first_seen_binaries' && {
      firstSeen: {
        filter: { terms: { [FIELD.binary]: [...newBinaries] } },
        aggs: {
          binaries: {
            cardinality: { field: FIELD.binary, precision_threshold: CARDINALITY_PRECISION },
          },
        },
      },
    }),
  };
}

export function termsOrder(order: LaneOrder): Record<string, 'asc' | 'desc'>[] {
  switch (order) {
    case 'enforced':
      return [{ enforced: 'desc' }, { _count: 'desc' }];
    case 'first_activity':
      return [{ first: 'asc' }, { _count: 'desc' }];
    case 'first_seen_binaries':
      return [{ 'firstSeen>binaries': 'desc' }, { _count: 'desc' }];
  }
}

function termsOf(
  field: string,
  { fields, order, keys }: LevelQuestion,
): estypes.AggregationsTermsAggregation {
  if (keys) return { field, include: [...keys], size: Math.max(1, keys.length) };
  const size = fields.length === 1 ? LANES_PER_LEVEL : LANE_CANDIDATES;
  return { field, size, shard_size: SHARD_CANDIDATES, order: termsOrder(order) };
}

/** Tells pods of one name apart: by uid, and by container where there is none. */
function namesakeAggregations(
  { uidFields }: LevelQuestion,
  counts: Record<string, Aggregation>,
): Record<string, Aggregation> {
  const uids = uidFields.map((field, index): [string, Aggregation] => [
    `uid${index}`,
    { terms: { field, size: MAX_NAMESAKES }, aggs: counts },
  ]);
  const { containerId } = FIELD;
  return {
    ...Object.fromEntries(uids),
    withoutUid: {
      filter: { bool: { must_not: uidFields.map((field) => ({ exists: { field } })) } },
      aggs: {
        ...counts,
        containers: {
          terms: { field: containerId, size: MAX_NAMESAKES },
          aggs: { ...counts, names: CONTAINER_NAME },
        },
      },
    },
  };
}
