import { asObject, asText } from '../../../common/documents/read_value';
import { judgeElasticsearch, type ClusterFact } from '../../../common/setup/checks/elasticsearch';
import type { SetupCheck } from './setup_check';

/** `_resolve/cluster` (8.13) says version and connection, and needs no cluster privilege; `GET /` does. */
export const elasticsearchCheck: SetupCheck<'elasticsearch'> = {
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
      return {
        status: 'failed',
        conclusion: { code: 'refuses', values: { reason: answer.reason } },
        repairs: [{ code: 'check_nodes' }],
      };
    }
    const versionProblem = answer.kind === 'forbidden' ? 'forbidden' : 'unsupported';
    return judgeElasticsearch({ tookMs, clusters: [], versionProblem });
  },
};

function readClusters(body: unknown): ClusterFact[] {
  return Object.entries(asObject(body) ?? {}).map(([name, entry]) => {
    const cluster = asObject(entry);
    return {
      name,
      connected: cluster?.connected !== false,
      version: asText(asObject(cluster?.version)?.number),
      error: asText(cluster?.error)?.slice(0, 200),
    };
  });
}
