import type { estypes } from '@elastic/elasticsearch';
import {
  ENFORCED_ACTIONS,
  meaningOfAction,
  type ActionMeaning,
} from '../../common/documents/actions';
import { PROBE_TYPES } from '../../common/documents/event_types';
import { ACTION_ENDED, FIELD, LOG_ROOT } from '../../common/documents/fields';
import type { SearchBody } from '../elasticsearch/asking';
import { EXEC_DOCUMENT_FIRST } from '../elasticsearch/exec_document_first';
import { anyOf, existsQueries, rangeQuery } from '../elasticsearch/filter_query';
import type { Range } from '../elasticsearch/range';
import { EVENT_SOURCE, type EventHit } from '../elasticsearch/read_events';
import { enforcedQueries } from './page_query';

type Query = estypes.QueryDslQueryContainer;

interface TopHits {
  hits: { hits: EventHit[] };
}

export interface FactsAggregations {
  execId: {
    buckets: {
      key: string;
      cluster: {
        buckets: {
          key: string;
          best: TopHits;
          exit: { last: TopHits };
          events: { meaning: { buckets: Record<ActionMeaning, { doc_count: number }> } };
        }[];
      };
    }[];
  };
}

/** More clusters than this with one exec_id is no data that a list could show. */
const MAX_CLUSTERS_PER_EXEC_ID = 100;

/**
 * The facts of a page's processes: the richest document (an exec document where there is one),
 * the exit, and the probe events in the range by meaning of their action.
 */
export function factsQuery(execIds: readonly string[], range: Range): SearchBody {
  const ids = [...new Set(execIds)];
  return {
    query: { bool: { filter: [{ terms: { [FIELD.execId]: ids } }] } },
    size: 0,
    track_total_hits: false,
    aggs: {
      execId: {
        terms: { field: FIELD.execId, include: ids, size: ids.length },
        aggs: {
          cluster: {
            terms: { field: FIELD.cluster, missing: '', size: MAX_CLUSTERS_PER_EXEC_ID },
            aggs: {
              best: { top_hits: { size: 1, sort: EXEC_DOCUMENT_FIRST, _source: EVENT_SOURCE } },
              exit: {
                filter: { term: { [FIELD.eventAction]: ACTION_ENDED } },
                aggs: { last: { top_hits: { size: 1, sort: NEWEST, _source: EVENT_SOURCE } } },
              },
              events: {
                filter: { bool: { filter: [rangeQuery(range), anyOf(probeQueries())] } },
                aggs: { meaning: { filters: { filters: meaningFilters() } } },
              },
            },
          },
        },
      },
    },
  };
}

const NEWEST: estypes.SortCombinations[] = [{ [FIELD.timestamp]: { order: 'desc' } }];

function probeQueries(): Query[] {
  return existsQueries(PROBE_TYPES.map((type) => `${LOG_ROOT}.${type}`));
}

/** Every action that interferes under its meaning, and what is left, known or not, as observed. */
function meaningFilters(): Record<string, Query> {
  const byMeaning = new Map<ActionMeaning, string[]>();
  for (const action of ENFORCED_ACTIONS) {
    const meaning = meaningOfAction(action);
    byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), action]);
  }
  return {
    ...Object.fromEntries(
      [...byMeaning].map(([meaning, actions]) => [meaning, anyOf(enforcedQueries(actions))]),
    ),
    observed: { bool: { must_not: enforcedQueries() } },
  };
}
