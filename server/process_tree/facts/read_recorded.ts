import type { Recorded } from '../../../common/api/process_tree';
import { FIELD, recordedMarker } from '../../../common/documents/fields';
import { forEachRecordable, RECORDABLE_NAMES } from '../../../common/documents/recordable_facts';
import { allOf, type TreeQuestion } from '../question';

/**
 * What Tetragon was set to record, by the exec documents of the process's node: another node may be
 * set otherwise. Only what some document has at all is asked for.
 */
export async function readRecorded(
  { searching, fields, cluster }: TreeQuestion,
  node: string | undefined,
): Promise<Recorded> {
  const known = RECORDABLE_NAMES.filter((name) => fields.has(recordedMarker(name)));
  if (known.length === 0) return forEachRecordable(() => false);
  const { aggregations } = await searching.search<{
    facts: { buckets: Record<string, { doc_count: number }> };
  }>({
    size: 0,
    track_total_hits: false,
    query: allOf([cluster, ...(node === undefined ? [] : [{ term: { [FIELD.node]: node } }])]),
    aggs: {
      facts: {
        filters: {
          filters: Object.fromEntries(
            known.map((name) => [name, { exists: { field: recordedMarker(name) } }]),
          ),
        },
      },
    },
  });
  return forEachRecordable((name) => (aggregations?.facts.buckets[name]?.doc_count ?? 0) > 0);
}
