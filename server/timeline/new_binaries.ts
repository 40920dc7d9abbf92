import { baselineLength, baselineRange } from '../../common/baseline/baseline_range';
import { noveltyOf } from '../../common/baseline/novelty';
import { FIELD } from '../../common/documents/fields';
import { MAX_NEW_BINARIES } from '../../common/limits';
import type { SearchContext } from '../elasticsearch/search_context';
import { filterQuery, type FilterQuestion } from '../elasticsearch/filter_query';
import type { Range } from '../elasticsearch/range';
import { totalOf } from '../elasticsearch/total_of';

interface BinaryAggregations {
  binaries: { buckets: { key: string; doc_count: number }[]; sum_other_doc_count: number };
}

/** Binaries that fit the question in its range and not in the baseline before it. */
export async function findNewBinaries(
  context: SearchContext,
  question: FilterQuestion,
  range: Range,
): Promise<string[]> {
  const { aggregations } = await context.search<BinaryAggregations>({
    query: filterQuery({ ...question, range }),
    size: 0,
    track_total_hits: false,
    // The rarest first: what is new is seldom among the busiest.
    aggs: {
      binaries: {
        terms: { field: FIELD.binary, size: MAX_NEW_BINARIES, order: [{ _count: 'asc' }] },
      },
    },
  });
  const present = aggregations?.binaries.buckets.map(({ key }) => key) ?? [];
  if ((aggregations?.binaries.sum_other_doc_count ?? 0) > 0) {
    context.note({ code: 'binaries_limited', values: { compared: MAX_NEW_BINARIES } });
  }
  if (present.length === 0) return [];
  const before = await context.search<BinaryAggregations>({
    query: filterQuery({ ...question, range: baselineRange(range) }),
    size: 0,
    track_total_hits: true,
    aggs: { binaries: { terms: { field: FIELD.binary, include: present, size: present.length } } },
  });
  const recorded = totalOf(before);
  const counts = new Map(
    before.aggregations?.binaries.buckets.map(({ key, doc_count }) => [key, doc_count]),
  );
  if (recorded === 0) {
    context.note({ code: 'no_earlier_data', values: { lengthMs: baselineLength(range) } });
  }
  return present.filter((binary) => noveltyOf(counts.get(binary) ?? 0, recorded) === 'first_seen');
}
