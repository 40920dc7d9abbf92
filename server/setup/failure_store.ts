import { asObject, asText } from '../../common/documents/read_value';
import { listOf } from './resolved_indices';
import { totalOf } from './sample_documents';
import type { SetupContext } from './setup_context';

/**
 * Documents of the range in the data streams' failure stores (8.19 and 9.1): what the pipeline or the
 * mapping refused, and Elasticsearch kept. `undefined` where no stream has one, or nobody may look.
 */
export async function readFailureStores(setup: SetupContext): Promise<number | undefined> {
  const streams = await setup.attempt({ method: 'GET', path: `/_data_stream/${setup.target}` });
  if (streams.kind !== 'answered') return undefined;
  const names = listOf(asObject(streams.body)?.data_streams)
    .filter((stream) => asObject(stream.failure_store)?.enabled === true)
    .flatMap((stream) => asText(stream.name) ?? []);
  if (names.length === 0) return undefined;
  const answer = await setup.attempt({
    method: 'POST',
    path: `/${names.map((name) => encodeURIComponent(`${name}::failures`)).join(',')}/_search`,
    body: { size: 0, track_total_hits: true, query: { bool: { filter: [setup.recent] } } },
  });
  if (answer.kind === 'absent') return 0;
  return answer.kind === 'answered' ? totalOf(answer.body as never) : undefined;
}
