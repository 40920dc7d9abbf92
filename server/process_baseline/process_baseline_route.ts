import type { estypes } from '@elastic/elasticsearch';
import {
  PROCESS_BASELINE_PATH,
  processBaselineQuerySchema,
  type BaselineTrait,
  type Occurrences,
  type ProcessBaselineAnswer,
} from '../../common/api/process_baseline';
import { refOfParameters } from '../../common/api/query';
import { baselineRange, type TimeSpan } from '../../common/baseline/baseline_range';
import { noveltyOf } from '../../common/baseline/novelty';
import { compareSiblings } from '../../common/baseline/siblings';
import type { SearchContext, SearchAnswer } from '../elasticsearch/search_context';
import { rangeQuery } from '../elasticsearch/filter_query';
import { readRange } from '../elasticsearch/range';
import type { RouteDefinition } from '../route';
import { countQuery, siblingsQuery, type CountAggregations } from './count_query';
import { readExecutedProcess } from './executed_process';
import { EXECUTIONS, peersOf, peersQuery } from './peers';
import { countShape, podsWithShape } from './shape_matches';
import { allOf, traitsOf, type Trait } from './traits';

type Query = estypes.QueryDslQueryContainer;
type Counts = SearchAnswer<CountAggregations>;

/** Everything that the traits of one process are counted in. */
interface Comparison {
  context: SearchContext;
  ofPeers: Query;
  range: TimeSpan;
  baseline: TimeSpan;
  /** Of the process itself; absent outside a workload. */
  pod: string | undefined;
  within: Counts;
  before: Counts;
  siblings: Counts | undefined;
}

/**
 * How usual a process is: its binary, its arguments and its parent, in the sibling pods in the range
 * and in the baseline before it. Three counts in one round trip, then the arguments of those
 * executions that may have the same shape, each bounded.
 */
export const processBaselineRoute: RouteDefinition<
  typeof processBaselineQuerySchema,
  ProcessBaselineAnswer
> = {
  path: PROCESS_BASELINE_PATH,
  query: processBaselineQuerySchema,
  async answer(context, { cluster: wanted, from, to, ...parameters }, now) {
    const range = readRange(from, to, now);
    const baseline = baselineRange(range);
    const { process, parent, place, cluster } = await readExecutedProcess(
      context,
      refOfParameters(parameters, wanted),
    );
    const traits = traitsOf(process, parent);
    const peers = peersOf(process, place);
    const ofPeers = peersQuery(peers, cluster);
    const pod = peers.kind === 'workload' ? process?.pod?.name : undefined;
    const [within, before, siblings] = await context.msearch<CountAggregations>([
      countQuery(ofPeers, range, traits),
      countQuery(ofPeers, baseline, traits),
      ...(pod === undefined ? [] : [countQuery(siblingsQuery(ofPeers, pod), range, traits)]),
    ]);
    if (!within || !before) throw new Error('two searches were asked and not both answered');
    const comparison = { context, ofPeers, range, baseline, pod, within, before, siblings };
    return {
      peers,
      range,
      baseline,
      recorded: executionsOf(before),
      traits: await Promise.all(traits.map((trait) => compare(comparison, trait))),
    };
  },
};

function executionsOf({ aggregations }: Counts): number {
  return aggregations?.executions.doc_count ?? 0;
}

async function compare(comparison: Comparison, trait: Trait): Promise<BaselineTrait> {
  const { within, before, range, baseline } = comparison;
  const [inRange, inBaseline, siblings] = await Promise.all([
    occurrencesOf(comparison, trait, within, range),
    occurrencesOf(comparison, trait, before, baseline),
    siblingsOf(comparison, trait),
  ]);
  return {
    trait: trait.trait,
    value: trait.value,
    ...(siblings && { siblings }),
    novelty:
      inBaseline.count === 0 && !inBaseline.isExact
        ? 'unknown'
        : noveltyOf(inBaseline.count, executionsOf(before)),
    before: inBaseline,
    within: inRange,
  };
}

function bucketOf(counts: Counts | undefined, { trait }: Trait) {
  return counts?.aggregations?.executions.traits?.buckets[trait];
}

/** Where a shape decides and nothing can have it, no search is spent on it. */
async function occurrencesOf(
  { context, ofPeers }: Comparison,
  trait: Trait,
  counts: Counts,
  span: TimeSpan,
): Promise<Occurrences> {
  const bucket = bucketOf(counts, trait);
  const count = bucket?.doc_count ?? 0;
  if (trait.shape !== undefined && count > 0) {
    return countShape(context, executions(ofPeers, span, trait), trait.shape);
  }
  const first = bucket?.first.value;
  return {
    count,
    ...(typeof first === 'number' && { first: new Date(first).toISOString() }),
    isExact: true,
    lookedAt: count,
    candidates: count,
  };
}

async function siblingsOf(
  { context, ofPeers, range, pod, siblings }: Comparison,
  trait: Trait,
): Promise<BaselineTrait['siblings']> {
  if (pod === undefined || !siblings) return undefined;
  const all = siblings.aggregations?.pods.value ?? 0;
  const candidates = bucketOf(siblings, trait)?.pods.value ?? 0;
  const { seenIn, isExact } =
    trait.shape === undefined || candidates === 0
      ? { seenIn: candidates, isExact: true }
      : await podsWithShape(
          context,
          executions(siblingsQuery(ofPeers, pod), range, trait),
          trait.shape,
        );
  return { ...compareSiblings(seenIn, all), isExact };
}

function executions(ofPeers: Query, span: TimeSpan, { query }: Trait): Query {
  return allOf(ofPeers, rangeQuery(span), EXECUTIONS, query);
}
