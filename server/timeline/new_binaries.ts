import { FIELD } from '../../common/documents/fields';
import { LANE_CANDIDATES } from '../../common/limits';
import type { Asking } from '../elasticsearch/asking';
import { filterQuery, type FilterQuestion } from '../elasticsearch/filter_query';
import type { Range } from '../elasticsearch/range';

const DAY = 86_400_000;

/** The range that `range` is compared with: as long, at least a day, and right before it. */
export function baselineOf({ from, to }: Range): Range {
  return { from: from - Math.max(to - from, DAY), to: from - 1 };
}

interface BinaryAggregations {
  binaries: { buckets: { key: string }[]; sum_other_doc_count: number };
}

/** Binaries that fit the question in its range and not in the baseline before it. */
export async function findNewBinaries(
  asking: Asking,
  question: FilterQuestion,
  range: Range,
): Promise<string[]> {
  const { aggregations } = await asking.search<BinaryAggregations>({
    query: filterQuery({ ...question, range }),
    size: 0,
    track_total_hits: false,
    // The rarest first: what is new is seldom among the busiest.
    aggs: {
      binaries: {
        terms: { field: FIELD.binary, size: MAX_BINARIES, order: [{ _count: 'asc' }] },
      },
    },
  });
  const present = aggregations?.binaries.buckets.map(({ key }) => key) ?? [];
  if ((aggregations?.binaries.sum_other_doc_count ?? 0) > 0) {
    asking.note(
      `more than ${MAX_BINARIES} binaries ran in this range; which of them are first seen was looked up for the ${MAX_BINARIES} rarest`,
    );
  }
  if (present.length === 0) return [];
  const { aggregations: before } = await asking.search<BinaryAggregations>({
    query: {
      bool: {
        filter: [
          filterQuery({ ...question, range: baselineOf(range) }),
          { terms: { [FIELD.binary]: present } },
        ],
      },
    },
    size: 0,
    track_total_hits: false,
    aggs: { binaries: { terms: { field: FIELD.binary, include: present, size: present.length } } },
  });
  const known = new Set(before?.binaries.buckets.map(({ key }) => key));
  return present.filter((binary) => !known.has(binary));
}

/** Binaries of one range that are looked up in the baseline. */
const MAX_BINARIES = 10 * LANE_CANDIDATES;
