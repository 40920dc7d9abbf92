import { asObject, asText, withoutUndefined } from '../../common/documents/read_value';
import { judgeElasticsearch, type ClusterFact } from '../../common/setup/elasticsearch';
import { finding } from '../../common/setup/finding';
import type { SetupCheck } from './setup_check';

/** `_resolve/cluster` (8.13) says version and connection, and needs no cluster privilege; `GET /` does. */
export const elasticsearchCheck: SetupCheck = {
  id: 'elasticsearch',
  async run(setup) {
    const started = performance.now();
    const answer = await setup.attempt({
      method: 'GET',
      path: `/_resolve/cluster/${setup.target}`,
    });
    const tookMs = performance.now() - started;
    if (answer.kind === 'answered') {
      return judgeElasticsearch({ tookMs, clusters: readClusters(answer.body) });
    }
    if (answer.kind === 'failed') {
      return finding('failed', `Elasticsearch does not answer as it should: ${answer.reason}`, {
        repairs: [{ text: 'Check that its nodes run and that Kibana reaches them.' }],
      });
    }
    const versionProblem =
      answer.kind === 'forbidden'
        ? 'your role has no index privilege on the data streams, and no cluster privilege monitor'
        : 'this Elasticsearch has no such question';
    return judgeElasticsearch({ tookMs, clusters: [], versionProblem });
  },
};

function readClusters(body: unknown): ClusterFact[] {
  return Object.entries(asObject(body) ?? {}).map(([name, entry]) => {
    const cluster = asObject(entry);
    return withoutUndefined<ClusterFact>({
      name,
      connected: cluster?.connected !== false,
      version: asText(asObject(cluster?.version)?.number),
      error: asText(cluster?.error)?.slice(0, 200),
    });
  });
}
