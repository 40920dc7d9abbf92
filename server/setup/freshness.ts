import { FIELD } from '../../common/documents/fields';
import { SETUP_NODES } from '../../common/limits';
import {
  judgeFreshness,
  type FreshnessFacts,
  type NodeActivity,
} from '../../common/setup/freshness';
import { withoutUndefined } from '../../common/documents/read_value';
import type { SetupAsking } from './setup_asking';
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

interface NodeAggregations {
  cluster: {
    buckets: {
      key: string;
      node: {
        sum_other_doc_count: number;
        buckets: {
          key: string;
          doc_count: number;
          newest: { value: number };
          active: { buckets: { key: number }[] };
        }[];
      };
    }[];
  };
}

export const freshnessCheck: SetupCheck = {
  id: 'freshness',
  async run(setup) {
    const { aggregations } = await setup.search<Aggregations>({
      size: 0,
      track_total_hits: false,
      aggs: {
        newest: { max: { field: FIELD.timestamp } },
        recent: {
          filter: setup.recent,
          aggs: { nodes: { cardinality: { field: FIELD.node } } },
        },
      },
    });
    const nodes = Math.max(1, aggregations?.recent.nodes.value ?? 1);
    const resolution = Math.max(
      FINEST_STEP_MS,
      Math.ceil((setup.hours * HOUR_MS * Math.min(nodes * 1.2, SETUP_NODES)) / MAX_BUCKETS),
    );
    const activity = await readNodes(setup, resolution);
    const streams = await setup.attempt({ method: 'GET', path: `/_data_stream/${setup.target}` });
    return judgeFreshness(
      withoutUndefined<FreshnessFacts>({
        now: setup.now,
        hours: setup.hours,
        isTrial: streams.kind === 'unsupported',
        newest: aggregations?.newest.value ?? undefined,
        nodes: activity,
        moreNodes: Math.max(0, nodes - activity.length) * Number(nodes > SETUP_NODES),
        resolution,
      }),
    );
  },
};

/** Node names are unique only within a cluster. */
async function readNodes(setup: SetupAsking, resolution: number): Promise<NodeActivity[]> {
  const { aggregations } = await setup.search<NodeAggregations>({
    query: { bool: { filter: [setup.recent] } },
    size: 0,
    track_total_hits: false,
    aggs: {
      cluster: {
        terms: { field: FIELD.cluster, missing: '', size: 100 },
        aggs: {
          node: {
            terms: { field: FIELD.node, missing: '', size: SETUP_NODES },
            aggs: {
              newest: { max: { field: FIELD.timestamp } },
              active: {
                date_histogram: {
                  field: FIELD.timestamp,
                  fixed_interval: `${resolution}ms`,
                  min_doc_count: 1,
                },
              },
            },
          },
        },
      },
    },
  });
  return (aggregations?.cluster.buckets ?? []).flatMap((cluster) =>
    cluster.node.buckets.map((node) => ({
      cluster: cluster.key,
      node: node.key,
      documents: node.doc_count,
      newest: node.newest.value,
      active: node.active.buckets.map(({ key }) => key),
    })),
  );
}
