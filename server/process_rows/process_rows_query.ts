import { EXEC_IDS_IN_PLACE, FIELD, FIELDS } from '../../common/documents/fields';
import type { ProcessRef } from '../../common/identity/process_ref';
import type { SearchBody } from '../elasticsearch/search_context';
import { EXEC_DOCUMENT_FIRST } from '../elasticsearch/exec_document_first';
import { anyOf, clusterQuery } from '../elasticsearch/filter_query';
import { lifeQueries } from '../elasticsearch/identity_query';
import { EVENT_SOURCE, type EventHit } from '../elasticsearch/read_events';

/** One aggregation a field: a bucket an id, with the document that says most. */
export type RowsAggregations = Record<
  string,
  { buckets: { key: string; best: { hits: { hits: EventHit[] } } }[] }
>;

/** Where all processes of a request are; absent: wherever they are. */
type Place = Pick<ProcessRef, 'cluster' | 'node'>;

/** Own documents of the processes. */
export function ownRowsQuery(execIds: readonly string[], place: Place): SearchBody {
  return rowsQuery([FIELD.execId], execIds, place);
}

/** Documents of others that carry a whole process: USDT probes, children, and descendants. */
export function relatedRowsQuery(execIds: readonly string[], place: Place): SearchBody {
  return rowsQuery(
    [...EXEC_IDS_IN_PLACE, ...FIELDS.parentExecId, ...FIELDS.ancestorExecId],
    execIds,
    place,
  );
}

/** Buckets and not a collapsed search, which fails where an exec_id is a list or not mapped. */
function rowsQuery(
  fields: readonly string[],
  execIds: readonly string[],
  { cluster, node }: Place,
): SearchBody {
  const include = [...new Set(execIds)];
  return {
    query: {
      bool: {
        filter: [
          anyOf(fields.map((field) => ({ terms: { [field]: include } }))),
          ...(cluster === undefined ? [] : [clusterQuery(cluster)]),
          ...lifeQueries(node === undefined ? {} : { node }),
        ],
      },
    },
    size: 0,
    track_total_hits: false,
    aggs: Object.fromEntries(
      fields.map((field) => [
        field,
        {
          terms: { field, include, size: include.length },
          aggs: {
            best: { top_hits: { size: 1, sort: EXEC_DOCUMENT_FIRST, _source: EVENT_SOURCE } },
          },
        },
      ]),
    ),
  };
}
