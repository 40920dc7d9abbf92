import type { IncompleteReason } from '../../common/api/incomplete';
import { asInteger, asObject, asText, type JsonObject } from '../../common/documents/read_value';

/** Finds why the body of a `_search` answer may lack something; nothing when it is whole. */
export function incompleteReasons(answer: unknown, timeoutMs: number): IncompleteReason[] {
  const body = asObject(answer) ?? {};
  return [
    ...(body.timed_out === true
      ? [{ code: 'search_timed_out' as const, values: { timeoutMs } }]
      : []),
    ...failedShards(body._shards),
    ...skippedClusters(body._clusters),
  ];
}

function failedShards(value: unknown): IncompleteReason[] {
  const shards = asObject(value);
  const failed = asInteger(shards?.failed) ?? 0;
  if (!shards || failed === 0) return [];
  const total = asInteger(shards.total);
  return [
    {
      code: 'shards_failed',
      values: { failed, ...(total !== undefined && { total }), ...causeOf(shards.failures) },
    },
  ];
}

/** `details` is there since Elasticsearch 8.10; without it only the numbers are known. */
function skippedClusters(value: unknown): IncompleteReason[] {
  const clusters = asObject(value);
  if (!clusters) return [];
  const details = Object.entries(asObject(clusters.details) ?? {});
  const reasons = details.flatMap(([cluster, entry]): IncompleteReason[] => {
    const { status, failures } = asObject(entry) ?? {};
    const values = { cluster, ...causeOf(failures) };
    if (status === 'partial') return [{ code: 'cluster_partial', values }];
    return status === 'skipped' || status === 'failed' ? [{ code: 'cluster_missing', values }] : [];
  });
  const skipped = asInteger(clusters.skipped) ?? 0;
  if (reasons.length > 0 || skipped === 0) return reasons;
  const total = asInteger(clusters.total);
  return [{ code: 'clusters_skipped', values: { skipped, ...(total !== undefined && { total }) } }];
}

/** Type and words of the first failure, cut. */
function causeOf(failures: unknown): { cause?: string } {
  const first = asObject(Array.isArray(failures) ? failures[0] : undefined);
  const reason: JsonObject = asObject(first?.reason) ?? {};
  const text = asText(reason.reason)?.replace(/\s+/g, ' ').slice(0, 200);
  const cause = [asText(reason.type), text].filter(Boolean).join(': ');
  return cause === '' ? {} : { cause };
}
