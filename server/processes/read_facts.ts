import { EXEC_IDS_IN_PLACE } from '../../common/documents/fields';
import { keyOfRef, type ProcessRef } from '../../common/identity/process_ref';
import type { SearchContext } from '../elasticsearch/search_context';
import type { Range } from '../elasticsearch/range';
import type { EventHit } from '../elasticsearch/read_events';
import { factsQuery, type FactsAggregations, type PerRow, type ProbeEvents } from './facts_query';

/** What the documents of one exec_id say. */
export interface RowFacts {
  best: EventHit;
  exit?: EventHit;
  /** Probe events in the range by meaning of their action; zeros are left out. */
  events: Record<string, number>;
}

/** By `keyOfRef`; what no document is about is missing. */
export async function readFacts(
  context: SearchContext,
  refs: readonly ProcessRef[],
  range: Range,
): Promise<Map<string, RowFacts>> {
  const { aggregations } = await context.search<FactsAggregations>(factsQuery(refs, range));
  return aggregations ? rowHits(aggregations) : new Map<string, RowFacts>();
}

function rowHits(aggregations: FactsAggregations): Map<string, RowFacts> {
  const inPlace = EXEC_IDS_IN_PLACE.map((field) => bucketsByRow(aggregations[field]));
  const rows = [
    ...bucketsByRow(aggregations.own),
    ...Object.entries(aggregations.lives?.buckets ?? {}),
  ];
  return new Map(
    rows.flatMap(([key, bucket]) => {
      const [best] = bucket.best.hits.hits;
      const [exit] = bucket.exit.last.hits.hits;
      if (!best) return [];
      const events = countEvents(bucket, ...inPlace.map((others) => others.get(key)));
      return [[key, { best, ...(exit && { exit }), events }] as const];
    }),
  );
}

function bucketsByRow<Facts>(rows: PerRow<Facts> | undefined): Map<string, Facts> {
  return new Map(
    (rows?.buckets ?? []).flatMap(({ key: execId, cluster: clusters }) =>
      clusters.buckets.flatMap(({ key: cluster, node: nodes }) =>
        nodes.buckets.map(
          (bucket) => [keyOfRef({ execId, cluster, node: bucket.key }), bucket] as const,
        ),
      ),
    ),
  );
}

function countEvents(...reports: (ProbeEvents | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { events } of reports.filter((report) => report !== undefined)) {
    for (const [meaning, { doc_count: count }] of Object.entries(events.meaning.buckets)) {
      if (count > 0) counts[meaning] = (counts[meaning] ?? 0) + count;
    }
  }
  return counts;
}
