import * as z from 'zod';
import { checkAnswer, type ResultOf } from '../check_answer';
import { coded } from '../coded';

const clusterSchema = z.object({
  /** `(local)` or the remote's name. */
  name: z.string(),
  connected: z.boolean(),
  version: z.string().optional(),
  /** Elasticsearch's own words. */
  error: z.string().optional(),
});

const factsSchema = z.object({
  tookMs: z.number(),
  clusters: z.array(clusterSchema),
  /** Why the version is not known, where it is not. */
  versionProblem: z.enum(['forbidden', 'unsupported']).optional(),
});

export const elasticsearchAnswer = checkAnswer(
  'elasticsearch',
  [
    coded('refuses', { reason: z.string() }),
    coded('remotes_down', { clusters: z.array(z.string()) }),
    coded('too_old', { version: z.string(), oldest: z.string() }),
    coded('answers', { version: z.string().optional(), tookMs: z.number() }),
  ],
  factsSchema,
);

export type ClusterFact = z.output<typeof clusterSchema>;
export type ElasticsearchFacts = z.output<typeof factsSchema>;
export type ElasticsearchResult = ResultOf<typeof elasticsearchAnswer>;

/** The oldest version whose Kibana this plugin serves. */
const OLDEST: readonly [number, number] = [8, 13];

export const LOCAL_CLUSTER = '(local)';

/** Elasticsearch answers, in a version that fits; remote clusters that are asked answer, too. */
export function judgeElasticsearch(facts: ElasticsearchFacts): ElasticsearchResult {
  const { tookMs, clusters } = facts;
  const down = clusters.filter(({ connected }) => !connected).map(({ name }) => name);
  if (down.length > 0) {
    return {
      status: 'warning',
      conclusion: { code: 'remotes_down', values: { clusters: down } },
      facts,
      repairs: [{ code: 'remote_info' }],
    };
  }
  const version = clusters.find(({ name }) => name === LOCAL_CLUSTER)?.version;
  if (version !== undefined && isOlder(version)) {
    const conclusion = { code: 'too_old' as const, values: { version, oldest: OLDEST.join('.') } };
    return { status: 'warning', conclusion, facts };
  }
  return { status: 'passed', conclusion: { code: 'answers', values: { version, tookMs } }, facts };
}

function isOlder(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
}
