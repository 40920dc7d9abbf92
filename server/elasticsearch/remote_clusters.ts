import type { Client } from '@elastic/elasticsearch';
import { asObject, asText } from '../../common/documents/read_value';

/** True for cross-cluster patterns such as `*:logs-…` or `eu:logs-…`. */
export function isCrossCluster(dataStream: string): boolean {
  return dataStream.includes(':');
}

/**
 * The remote clusters that a search would leave out without a word, in sentences. A point in time
 * over a skipped remote opens fine and its searches say nothing (measured on 8.19), so
 * `_resolve/cluster` is asked beside; it needs no cluster privilege.
 */
export async function missingRemotes(
  client: Client,
  dataStreams: readonly string[],
  signal: AbortSignal,
): Promise<string[]> {
  const remote = dataStreams.filter(isCrossCluster);
  if (remote.length === 0) return [];
  const answer = await client.transport.request(
    { method: 'GET', path: `/_resolve/cluster/${remote.map(encodeURIComponent).join(',')}` },
    { signal },
  );
  return readResolvedClusters(answer);
}

/** Reads the answer of `_resolve/cluster`: `{ name: { connected, error? } }`. */
export function readResolvedClusters(answer: unknown): string[] {
  return Object.entries(asObject(answer) ?? {}).flatMap(([name, entry]) => {
    const cluster = asObject(entry);
    const error = asText(cluster?.error);
    if (cluster?.connected === false) {
      return [`the remote cluster ${name} is not connected; its events are missing`];
    }
    return error === undefined
      ? []
      : [`the remote cluster ${name} cannot be read (${error.slice(0, 200)})`];
  });
}
