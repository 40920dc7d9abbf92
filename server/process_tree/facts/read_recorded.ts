import type { Recorded } from '../../../common/api/process_tree';
import { recordedMarker } from '../../../common/documents/fields';
import {
  forEachRecordable,
  RECORDABLE_NAMES,
  type RecordableName,
} from '../../../common/documents/recordable_facts';
import { anyOf } from '../../elasticsearch/filter_query';
import { allOf, type Query, type TreeQuestion } from '../question';

/** Documents of one shard that a look takes, at most. */
const DOCUMENTS_A_LOOK = 1_000;

/**
 * What Tetragon was set to record, by the exec documents of the process's node: another node may be
 * set otherwise. A first look at some documents mostly shows all; each further one is at documents with
 * a fact that was not seen yet, so what is in none of them is nowhere.
 */
export async function readRecorded(question: TreeQuestion): Promise<Recorded> {
  let left = RECORDABLE_NAMES.filter((name) => question.fields.has(recordedMarker(name)));
  const seen = new Set<RecordableName>();
  while (left.length > 0) {
    const found = await lookFor(question, left);
    if (found.length === 0) break;
    for (const name of found) seen.add(name);
    left = left.filter((name) => !seen.has(name));
  }
  return forEachRecordable((name) => seen.has(name));
}

async function lookFor(
  { searching, place }: TreeQuestion,
  names: readonly RecordableName[],
): Promise<RecordableName[]> {
  const hasFact = (name: RecordableName): Query => ({ exists: { field: recordedMarker(name) } });
  const { aggregations } = await searching.search<{
    facts: { buckets: Record<string, { doc_count: number }> };
  }>({
    size: 0,
    track_total_hits: false,
    terminate_after: DOCUMENTS_A_LOOK,
    query: allOf([place, anyOf(names.map(hasFact))]),
    aggs: {
      facts: {
        filters: { filters: Object.fromEntries(names.map((name) => [name, hasFact(name)])) },
      },
    },
  });
  return names.filter((name) => (aggregations?.facts.buckets[name]?.doc_count ?? 0) > 0);
}
