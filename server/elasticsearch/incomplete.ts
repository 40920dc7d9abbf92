import { asInteger, asObject, asText } from '../../common/documents/read_value';

/**
 * Why a search's answer may lack something, in words with exact numbers; empty when it is whole.
 * Takes the body of a `_search` answer.
 */
export function incompleteReasons(answer: unknown, searchTimeoutMs: number): string[] {
  const body = asObject(answer) ?? {};
  return [
    ...(body.timed_out === true
      ? [`a search was stopped after ${searchTimeoutMs / 1000} s; what it had found is shown`]
      : []),
    ...failedShards(body._shards),
    ...leftOutClusters(body._clusters),
  ];
}

function failedShards(value: unknown): string[] {
  const shards = asObject(value);
  const failed = asInteger(shards?.failed) ?? 0;
  if (!shards || failed === 0) return [];
  const failures = Array.isArray(shards.failures) ? shards.failures : [];
  const reason = asObject(asObject(failures[0])?.reason);
  return [
    `${failed} of ${asInteger(shards.total) ?? '?'} shards failed (${reasonText(reason)}); their events are missing`,
  ];
}

/** `details` is there since Elasticsearch 8.10; without it only the numbers are known. */
function leftOutClusters(value: unknown): string[] {
  const clusters = asObject(value);
  if (!clusters) return [];
  const details = Object.entries(asObject(clusters.details) ?? {});
  const reasons = details.flatMap(([name, entry]) => {
    const status = asText(asObject(entry)?.status);
    if (status !== 'skipped' && status !== 'partial' && status !== 'failed') return [];
    return [clusterReason(name, status, asObject(entry)?.failures)];
  });
  const skipped = asInteger(clusters.skipped) ?? 0;
  if (reasons.length > 0 || skipped === 0) return reasons;
  return [`${skipped} of ${asInteger(clusters.total) ?? '?'} clusters were left out`];
}

function clusterReason(name: string, status: string, failures: unknown): string {
  const first = asObject(Array.isArray(failures) ? failures[0] : undefined);
  const named = name === '(local)' ? 'the local cluster' : `the remote cluster ${name}`;
  const what =
    status === 'partial' ? 'answered only in part' : 'did not answer; its events are missing';
  return `${named} ${what} (${reasonText(asObject(first?.reason))})`;
}

function reasonText(reason: Record<string, unknown> | undefined): string {
  const type = asText(reason?.type);
  const text = (asText(reason?.reason) ?? '').replace(/\s+/g, ' ').slice(0, 200);
  return [type, text].filter(Boolean).join(': ') || 'no reason given';
}
