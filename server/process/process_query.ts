import type { estypes } from '@elastic/elasticsearch';
import { ACTION_ENDED, FIELD, FIELDS } from '../../common/documents/fields';
import type { ProcessRef } from '../../common/identity/process_ref';
import { MAX_CLUSTERS_PER_EXEC_ID, MAX_SOURCE_DOCUMENTS } from '../../common/limits';
import type { SearchBody } from '../elasticsearch/search_context';
import { anyOf, clusterQuery, equalsQueries } from '../elasticsearch/filter_query';
import { identityQuery, lifeQueries } from '../elasticsearch/identity_query';
import { EVENT_SOURCE, WHOLE_SOURCE, type EventHit } from '../elasticsearch/read_events';

type Query = estypes.QueryDslQueryContainer;

export interface ProcessAggregations {
  clusters: { buckets: ClusterBucket[] };
  exits: { doc_count: number; last: { hits: { hits: EventHit[] } } };
}

export interface ClusterBucket {
  key: string;
  /** Names of the nodes; empty where events name none. */
  nodes: { buckets: { key: string }[] };
}

/**
 * All documents of one process, whatever their time: exec and exit first, so that the cap never
 * takes them away, then the oldest events. The hits are those of the process, the clusters all that
 * have its exec_id.
 */
export function ownDocumentsQuery(ref: ProcessRef): SearchBody {
  const own = identityQuery(ref);
  return {
    query: identityQuery({ execId: ref.execId }),
    post_filter: own,
    sort: [
      { [FIELD.eventAction]: { order: 'desc', missing: '_last', unmapped_type: 'keyword' } },
      { [FIELD.eventTime]: { order: 'asc', missing: '_last', unmapped_type: 'keyword' } },
      { [FIELD.timestamp]: { order: 'asc' } },
    ],
    size: MAX_SOURCE_DOCUMENTS,
    track_total_hits: true,
    _source: WHOLE_SOURCE,
    aggs: {
      clusters: {
        terms: { field: FIELD.cluster, missing: '', size: MAX_CLUSTERS_PER_EXEC_ID },
        aggs: { nodes: { terms: { field: FIELD.node, missing: '' } } },
      },
      // Thousands of copies of its exec document would fill the hits alone.
      exits: {
        filter: { bool: { filter: [{ term: { [FIELD.eventAction]: ACTION_ENDED } }, own] } },
        aggs: {
          last: {
            top_hits: {
              size: 1,
              sort: [{ [FIELD.timestamp]: { order: 'desc' } }],
              _source: EVENT_SOURCE,
            },
          },
        },
      },
    },
  };
}

/** What one document says of its parent, the next ones repeat. */
const MAX_RELATIVES = 20;

/** Documents of others that name the process as parent or ancestor: parents first, they say most. */
export function relativesQuery({ execId, cluster, node }: ProcessRef): SearchBody {
  const named = (fields: readonly string[], boost: number): Query => ({
    constant_score: { filter: anyOf(equalsQueries(fields, execId)), boost },
  });
  return {
    query: {
      bool: {
        // The start that a child's document has is its own.
        filter: [
          ...(cluster === undefined ? [] : [clusterQuery(cluster)]),
          ...lifeQueries(node === undefined ? {} : { node }),
        ],
        should: [
          named(FIELDS.parentExecId, 100),
          named(FIELDS.ancestorExecId, 10),
          named([...FIELDS.ownParentExecId, ...FIELDS.grandparentExecId], 1),
        ],
        minimum_should_match: 1,
      },
    },
    size: MAX_RELATIVES,
    track_total_hits: false,
    _source: EVENT_SOURCE,
  };
}
