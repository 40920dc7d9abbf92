import type { estypes } from '@elastic/elasticsearch';
import { FIELD } from '../../../common/documents/fields';
import { MAX_QUIET_NODES, MIN_SILENCE_MS, SETUP_NODES } from '../../../common/limits';
import { judgeFreshness, type NodeActivity } from '../../../common/setup/checks/freshness';
import { anyOf, existsQueries } from '../../elasticsearch/filter_query';
import type { SetupContext } from '../setup_context';
import type { SetupCheck } from './setup_check';

/** Below Elasticsearch's `search.max_buckets` (65,536) with the buckets of the nodes themselves. */
const MAX_BUCKETS = 40_000;

/** Finer steps than five minutes tell nothing: no node counts as silent before ten. */
const FINEST_STEP_MS = 5 * 60_000;

const HOUR_MS = 3_600_000;

interface Aggregations {
  newest: { value: number | null };
  recent: {
    nodes: { value: number };
  };
}

interface NodeBuckets<Facts> {
  cluster: {
    buckets: { key: string; node: { buckets: ({ key: string } & Facts)[] } }[];
  };
}

export const freshnessCheck: SetupCheck<'freshness'> = {
  id: 'freshness',
  async run(setup) {
    const [answer, nodes] = await Promise.all([
      setup.search<Aggregations>({
        size: 0,
        track_total_hits: false,
        aggs: {
          newest: { max: { field: FIELD.timestamp } },
          recent: {
            filter: setup.recent,
            aggs: { nodes: { cardinality: { field: FIELD.node } } },
          },
        },
      }),
      readNodes(setup),
    ]);
    const { aggregations } = answer;
    const all = Math.max(nodes.length, aggregations?.recent.nodes.value ?? 0);
    const { judged, resolution } = await withGaps(setup, nodes);
    const streams = await setup.attempt({ method: 'GET', path: `/_data_stream/${setup.target}` });
    return judgeFreshness({
      now: setup.now,
      hours: setup.hours,
      isTrial: streams.kind === 'trial',
      newest: aggregations?.newest.value ?? undefined,
      nodes: judged,
      moreNodes: nodes.length < SETUP_NODES ? 0 : all - nodes.length,
      resolution,
    });
  },
};

/** Node names are unique only within a cluster. */
function byNode(
  nodes: estypes.AggregationsTermsAggregation,
  aggs: Record<string, estypes.AggregationsAggregationContainer>,
): Record<string, estypes.AggregationsAggregationContainer> {
  return {
    cluster: {
      terms: { field: FIELD.cluster, missing: '', size: 100 },
      aggs: { node: { terms: { field: FIELD.node, missing: '', ...nodes }, aggs } },
    },
  };
}

async function readNodes(setup: SetupContext): Promise<NodeActivity[]> {
  const { aggregations } = await setup.search<
    NodeBuckets<{ doc_count: number; newest: { value: number } }>
  >({
    query: { bool: { filter: [setup.recent] } },
    size: 0,
    track_total_hits: false,
    aggs: byNode({ size: SETUP_NODES }, { newest: { max: { field: FIELD.timestamp } } }),
  });
  return (aggregations?.cluster.buckets ?? []).flatMap((cluster) =>
    cluster.node.buckets.map((node) => ({
      cluster: cluster.key,
      node: node.key,
      documents: node.doc_count,
      newest: node.newest.value,
    })),
  );
}

/** Adds when they were active to the nodes that may be silent: all others spoke just now. */
async function withGaps(
  setup: SetupContext,
  nodes: readonly NodeActivity[],
): Promise<{ judged: NodeActivity[]; resolution: number }> {
  const quiet = nodes
    .filter(({ newest }) => setup.now - newest > MIN_SILENCE_MS)
    .toSorted((a, b) => a.newest - b.newest)
    .slice(0, MAX_QUIET_NODES);
  const resolution = Math.max(
    FINEST_STEP_MS,
    Math.ceil((setup.hours * HOUR_MS * quiet.length) / MAX_BUCKETS),
  );
  if (quiet.length === 0) return { judged: [...nodes], resolution };
  const names = [...new Set(quiet.map(({ node }) => node))];
  const { aggregations } = await setup.search<NodeBuckets<{ active: { buckets: Bucket[] } }>>({
    query: {
      bool: {
        filter: [setup.recent, anyOf(names.flatMap((name) => nodeQuery(name)))],
      },
    },
    size: 0,
    track_total_hits: false,
    aggs: byNode(
      { size: names.length, include: names },
      {
        active: {
          date_histogram: {
            field: FIELD.timestamp,
            fixed_interval: `${resolution}ms`,
            min_doc_count: 1,
          },
        },
      },
    ),
  });
  const active = new Map(
    (aggregations?.cluster.buckets ?? []).flatMap((cluster) =>
      cluster.node.buckets.map(
        (node) =>
          [`${cluster.key}\n${node.key}`, node.active.buckets.map(({ key }) => key)] as const,
      ),
    ),
  );
  const looked = new Set(quiet);
  const judged = nodes.map((node) => {
    const times = looked.has(node) ? active.get(`${node.cluster}\n${node.node}`) : undefined;
    return times ? { ...node, active: times } : node;
  });
  return { judged, resolution };
}

interface Bucket {
  key: number;
}

function nodeQuery(name: string): estypes.QueryDslQueryContainer[] {
  return name === ''
    ? [{ bool: { must_not: existsQueries([FIELD.node]) } }]
    : [{ term: { [FIELD.node]: name } }];
}
