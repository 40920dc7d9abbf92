import type { Client } from '@elastic/elasticsearch';
import { ReasonError } from './errors';
import { readFailure } from './failure';
import { missingRemotes } from './remote_clusters';

/**
 * A search over no shard at all is no answer. A wildcard hides missing privileges: a user with
 * rights on some other index gets 200 and `_shards.total` 0 for it, while a concrete name gives 403
 * (measured on 8.19). So one concrete name of each data stream is tried.
 *
 * @throws ReasonError `no_privilege` or `no_data_stream`; returns when a name does exist,
 * which means that it was created in between.
 */
export async function explainZeroShards(
  client: Client,
  patterns: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const dataStreams = [...patterns];
  for (const name of dataStreams.map(concreteName)) {
    if (name === undefined) continue;
    const outcome = await probe(client, name, signal);
    if (outcome === 'exists') return;
    if (outcome === 'forbidden') {
      throw new ReasonError({ code: 'index_privileges_missing', values: { dataStreams } });
    }
  }
  const remotes = await missingRemotes(client, dataStreams, signal);
  if (remotes.length > 0) {
    const values = { dataStreams, remotes };
    throw new ReasonError({ code: 'remote_clusters_unreadable', values });
  }
  throw new ReasonError({ code: 'data_stream_missing', values: { dataStreams } });
}

/**
 * A name that the pattern matches: `logs-cilium_tetragon.log-*` → `logs-cilium_tetragon.log-default`.
 * `undefined` for exclusions and for a pattern of cluster names, which has no concrete form.
 */
export function concreteName(dataStream: string): string | undefined {
  const [cluster, index] = dataStream.includes(':')
    ? (dataStream.split(':', 2) as [string, string])
    : [undefined, dataStream];
  if (cluster?.includes('*') || index.startsWith('-')) return undefined;
  const name = index.replace(/\*+/g, 'default');
  return cluster === undefined ? name : `${cluster}:${name}`;
}

async function probe(
  client: Client,
  index: string,
  signal: AbortSignal,
): Promise<'exists' | 'forbidden' | 'missing'> {
  try {
    const { _shards } = await client.search({ index, size: 0 }, { signal });
    return _shards.total > 0 ? 'exists' : 'missing';
  } catch (error) {
    const { status } = readFailure(error);
    if (status === 403) return 'forbidden';
    if (status === 404) return 'missing';
    throw error;
  }
}
