import type { Client } from '@elastic/elasticsearch';
import type { IncompleteReason } from '../../common/api/incomplete';
import { asObject, asText } from '../../common/documents/read_value';

/** True for cross-cluster patterns such as `*:logs-…` or `eu:logs-…`. */
export function isCrossCluster(dataStream: string): boolean {
  return dataStream.includes(':');
}

/**
 * Finds the remote clusters that a search would leave out without a word. A point in time
 * over a skipped remote opens fine and its searches say nothing (measured on 8.19), so
 * `_resolve/cluster` is asked beside; it needs no cluster privilege.
 */
export async function missingRemotes(
  client: Client,
  dataStreams: readonly string[],
  signal: AbortSignal,
): Promise<IncompleteReason[]> {
  const remote = dataStreams.filter(isCrossCluster);
  if (remote.length === 0) return [];
  const answer = await client.transport.request(
    { method: 'GET', path: `/_resolve/cluster/${remote.map(encodeURIComponent).join(',')}` },
    { signal },
  );
  return readResolvedClusters(answer);
}

/** Reads the answer of `_resolve/cluster`: `{ name: { connected, error? } }`. */
export function readResolvedClusters(answer: unknown): IncompleteReason[] {
  return Object.entries(asObject(answer) ?? {}).flatMap(([cluster, entry]): IncompleteReason[] => {
    const { connected, error } = asObject(entry) ?? {};
    if (connected === false) return [{ code: 'remote_not_connected', values: { cluster } }];
    const cause = asText(error)?.slice(0, 200);
    return cause === undefined ? [] : [{ code: 'remote_unreadable', values: { cluster, cause } }];
  });
}
