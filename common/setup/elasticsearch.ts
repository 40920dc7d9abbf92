import type { Finding } from '../api/setup';
import { duration } from './numbers';
import { finding } from './finding';

export interface ClusterFact {
  /** `(local)` or the remote's name. */
  name: string;
  connected: boolean;
  version?: string;
  /** Elasticsearch's own words. */
  error?: string;
}

export interface ElasticsearchFacts {
  tookMs: number;
  clusters: readonly ClusterFact[];
  /** Why the version is not known, where it is not. */
  versionProblem?: string;
}

/** The oldest version whose Kibana this plugin serves. */
const OLDEST: readonly [number, number] = [8, 13];

const LOCAL = '(local)';

/** Elasticsearch answers, in a version that fits; remote clusters that are asked answer, too. */
export function judgeElasticsearch({
  tookMs,
  clusters,
  versionProblem,
}: ElasticsearchFacts): Finding {
  const local = clusters.find(({ name }) => name === LOCAL)?.version;
  const evidence = [
    { label: 'Answered in', value: duration(tookMs) },
    ...(local ? [{ label: 'Version', value: local }] : []),
    ...(versionProblem ? [{ label: 'Version not known', value: versionProblem }] : []),
  ];
  const tables = clusters.length > 1 ? [clusterTable(clusters)] : [];
  const parts = { evidence, tables, number: local ?? duration(tookMs) };
  const down = clusters.filter(({ connected }) => !connected);
  if (down.length > 0) {
    const names = down.map(({ name }) => name).join(', ');
    return finding(
      'warning',
      `Elasticsearch answers, but the remote ${down.length === 1 ? 'cluster' : 'clusters'} ${names} cannot be reached: their events are missing everywhere.`,
      {
        ...parts,
        repairs: [
          {
            text: 'Look at the connection in Stack Management → Remote Clusters, or ask Elasticsearch:',
            code: { language: 'text', text: 'GET _remote/info' },
          },
        ],
      },
    );
  }
  if (local !== undefined && isOlder(local)) {
    return finding(
      'warning',
      `Elasticsearch ${local} is older than ${OLDEST.join('.')}, the first that is supported.`,
      parts,
    );
  }
  return finding(
    'passed',
    `Elasticsearch${local ? ` ${local}` : ''} answers in ${duration(tookMs)}.`,
    parts,
  );
}

function isOlder(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
}

function clusterTable(clusters: readonly ClusterFact[]): Finding['tables'][number] {
  return {
    title: 'Clusters that are asked',
    columns: ['Cluster', 'Connected', 'Version', 'Says'],
    rows: clusters.map(({ name, connected, version, error }) => [
      name,
      connected ? 'yes' : 'no',
      version ?? '',
      error ?? '',
    ]),
  };
}
