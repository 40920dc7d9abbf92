import type { SampleDocument } from '../../common/setup/check_answer';

/** A hit that was asked for its source, as a sample of its error.message. */
export function sampleOf(
  hit: { _index: string; _id?: string; _source?: unknown },
  message: string | undefined,
): SampleDocument {
  return { index: hit._index, id: hit._id ?? '', source: hit._source, message };
}

/** Total of an answer that was asked to track it. */
export function totalOf(
  answer: { hits: { total?: number | { value: number } } } | undefined,
): number {
  const total = answer?.hits.total;
  return typeof total === 'object' ? total.value : (total ?? 0);
}
