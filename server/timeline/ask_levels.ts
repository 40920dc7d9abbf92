import type { estypes } from '@elastic/elasticsearch';
import type { LaneLevelAnswer, LaneOrder } from '../../common/api/timeline';
import { FIELD, FIELDS } from '../../common/documents/fields';
import { MAX_TIMELINE_CLUSTERS } from '../../common/limits';
import {
  levelBelow,
  type Grouping,
  type LaneLevel,
  type LanePath,
} from '../../common/timeline/lane_path';
import type { SearchContext, SearchAnswer, SearchBody } from '../elasticsearch/search_context';
import { anyOf } from '../elasticsearch/filter_query';
import { totalOf } from '../elasticsearch/total_of';
import { enforcedQueries } from '../processes/page_query';
import { LEVEL_FIELDS, laneQueries } from './lane_query';
import {
  countAggregations,
  levelAggregations,
  readLevelAggregations,
  termsOrder,
  type LaneCounts,
  type LevelAggregations,
  type LevelQuestion,
} from './level_query';
import { isCut, keysOf, readLevel } from './read_level';

type Query = estypes.QueryDslQueryContainer;

export interface LevelsQuestion {
  query: Query;
  grouping: Grouping;
  order: LaneOrder;
  newBinaries: readonly string[];
}

/** The fields of a level that some document has: without the others there is one list to join less. */
export async function levelFields(
  context: SearchContext,
  level: LaneLevel,
): Promise<Pick<LevelQuestion, 'fields' | 'uidFields'>> {
  const fields = LEVEL_FIELDS[level];
  const uidFields = level === 'pod' ? FIELDS.podUid : [];
  if (fields.length === 1) return { fields, uidFields: [] };
  const filled = await context.fieldsWithValues([...fields, ...uidFields]);
  const present = fields.filter((field) => filled.includes(field));
  return {
    fields: present.length > 0 ? present : fields.slice(0, 1),
    uidFields: uidFields.filter((field) => filled.includes(field)),
  };
}

interface ClusterBucket extends LaneCounts {
  key: string;
  [name: string]: unknown;
}

interface RootAggregations {
  clusters: { buckets: ClusterBucket[]; sum_other_doc_count: number };
  enforced: { doc_count: number };
}

export interface RootLevels {
  documents: number;
  clusters: (ReturnType<typeof clusterOf> & { level: LaneLevelAnswer })[];
  otherClusters?: { documents: number; enforced: number };
}

/** All clusters with the level below each, in one search. */
export function rootQuery(question: LevelsQuestion & LevelQuestion): SearchBody {
  return {
    query: question.query,
    size: 0,
    track_total_hits: true,
    aggs: {
      enforced: { filter: anyOf(enforcedQueries()) },
      clusters: {
        terms: {
          field: FIELD.cluster,
          missing: '',
          size: MAX_TIMELINE_CLUSTERS,
          order: termsOrder(question.order),
        },
        aggs: { ...countAggregations(question), ...levelAggregations(question) },
      },
    },
  };
}

/** Reads `rootQuery`'s answer; asks once more where several shards could not know exact counts. */
export async function readRoot(
  context: SearchContext,
  question: LevelsQuestion & LevelQuestion,
  answer: SearchAnswer<unknown>,
): Promise<RootLevels> {
  const root = answer.aggregations as RootAggregations | undefined;
  if (!root) throw new Error('Elasticsearch answered without the aggregations');
  const { fields, level, order } = question;
  const listed = root.clusters.buckets.map((bucket) => readLevelAggregations(bucket, fields));
  const exact = await recount(answer, listed, order, (keys) =>
    context.search(rootQuery({ ...question, keys })),
  );
  const again = (exact?.aggregations as RootAggregations | undefined)?.clusters.buckets;
  const clusters = root.clusters.buckets.map((bucket, index) => {
    const counted = again?.find(({ key }) => key === bucket.key);
    const totals = { documents: bucket.doc_count, enforced: bucket.enforced.doc_count };
    const lists = withCounts(listed[index]!, counted && readLevelAggregations(counted, fields));
    return { ...clusterOf(bucket), level: readLevel(level, lists, order, totals) };
  });
  const documents = totalOf(answer);
  const other = root.clusters.sum_other_doc_count;
  const enforced =
    root.enforced.doc_count - clusters.reduce((sum, cluster) => sum + cluster.enforced, 0);
  return {
    documents,
    clusters,
    ...(other > 0 && { otherClusters: { documents: other, enforced } }),
  };
}

function clusterOf({ key, doc_count, enforced }: ClusterBucket) {
  return { key, name: key, documents: doc_count, enforced: enforced.doc_count };
}

/** The lanes below one lane. */
export async function askLevel(
  context: SearchContext,
  { query, grouping, order, newBinaries }: LevelsQuestion,
  parent: LanePath,
): Promise<LaneLevelAnswer> {
  const level = levelBelow(grouping, parent);
  if (!level) return { lanes: [] };
  const question = { level, order, newBinaries, ...(await levelFields(context, level)) };
  const ask = (keys?: readonly string[]) =>
    context.search<Record<string, unknown>>({
      query: { bool: { filter: [query, ...laneQueries(grouping, parent)] } },
      size: 0,
      track_total_hits: true,
      aggs: {
        enforced: { filter: anyOf(enforcedQueries()) },
        ...levelAggregations({ ...question, ...(keys && { keys }) }),
      },
    });
  const answer = await ask();
  if (!answer.aggregations) throw new Error('Elasticsearch answered without the aggregations');
  const listed = readLevelAggregations(answer.aggregations, question.fields);
  const exact = await recount(answer, [listed], order, ask);
  const counted = exact?.aggregations && readLevelAggregations(exact.aggregations, question.fields);
  const enforced = (answer.aggregations.enforced as { doc_count: number }).doc_count;
  return readLevel(level, withCounts(listed, counted), order, {
    documents: totalOf(answer),
    enforced,
  });
}

/** Each shard sends its own best: with several of them the counts of a cut list are not exact. */
async function recount<A>(
  answer: SearchAnswer<unknown>,
  lists: readonly LevelAggregations[],
  order: LaneOrder,
  ask: (keys: readonly string[]) => Promise<SearchAnswer<A>>,
): Promise<SearchAnswer<A> | undefined> {
  if (answer._shards.total <= 1 || !lists.some(isCut)) return undefined;
  return ask([...new Set(lists.flatMap((list) => keysOf(list, order)))]);
}

/** Exact counts in place of the first ones; how many lanes there are is known from the first. */
function withCounts(
  listed: LevelAggregations,
  counted: LevelAggregations | undefined,
): LevelAggregations {
  if (!counted) return listed;
  const lists = listed.lists.map((list, index) => ({
    ...list,
    buckets: counted.lists[index]?.buckets ?? list.buckets,
  }));
  return { ...listed, lists };
}
