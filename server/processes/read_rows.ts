import type { ProcessSummary } from '../../common/api/processes';
import { EXEC_IDS_IN_PLACE } from '../../common/documents/fields';
import { withoutUndefined } from '../../common/documents/read_value';
import type { TetragonEvent } from '../../common/documents/tetragon_event';
import type { SearchContext } from '../elasticsearch/search_context';
import type { Range } from '../elasticsearch/range';
import { readEvents, type EventHit } from '../elasticsearch/read_events';
import { factsQuery, type FactsAggregations, type ProbeEvents } from './facts_query';
import { rowName, type PageKey } from './page_query';

interface RowHits extends PageKey {
  best: EventHit;
  exit?: EventHit;
  /** Probe events in the range by meaning of their action; zeros are left out. */
  events: Record<string, number>;
}

/** Reads the facts of a page's processes in one search and puts them in the page's order. */
export async function readRows(
  context: SearchContext,
  keys: readonly PageKey[],
  range: Range,
): Promise<ProcessSummary[]> {
  if (keys.length === 0) return [];
  const { aggregations } = await context.search<FactsAggregations>(
    factsQuery(
      keys.map(({ execId }) => execId),
      range,
    ),
  );
  const rows = new Map(rowHits(aggregations).map((row) => [rowName(row), row]));
  const found = keys.map((key) => rows.get(rowName(key))).filter((row) => row !== undefined);
  const hits = found.flatMap(({ best, exit }) => (exit ? [best, exit] : [best]));
  const events = new Map(
    (await readEvents(context, hits)).map((event, index) => [hits[index], event]),
  );
  return found.flatMap((row) => {
    const best = events.get(row.best);
    return best ? [readSummary(row, best, row.exit && events.get(row.exit))] : [];
  });
}

function rowHits(aggregations: FactsAggregations | undefined): RowHits[] {
  const inPlace = EXEC_IDS_IN_PLACE.map((field) => probeEventsByRow(aggregations?.[field]));
  return (aggregations?.own.buckets ?? []).flatMap(({ key: execId, cluster }) =>
    cluster.buckets.flatMap((bucket) => {
      const key = { execId, cluster: bucket.key };
      const [best] = bucket.best.hits.hits;
      const [exit] = bucket.exit.last.hits.hits;
      if (!best) return [];
      const events = countEvents(bucket, ...inPlace.map((rows) => rows.get(rowName(key))));
      return [{ ...key, best, ...(exit && { exit }), events }];
    }),
  );
}

function probeEventsByRow(rows: FactsAggregations[string] | undefined): Map<string, ProbeEvents> {
  return new Map(
    (rows?.buckets ?? []).flatMap(({ key: execId, cluster }) =>
      cluster.buckets.map((bucket) => [rowName({ execId, cluster: bucket.key }), bucket] as const),
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

function readSummary(
  { execId, cluster, events }: RowHits,
  best: TetragonEvent,
  exit: TetragonEvent | undefined,
): ProcessSummary {
  const { process, parent } = best;
  return withoutUndefined<ProcessSummary>({
    execId,
    cluster,
    node: best.node,
    pid: process?.pid,
    binary: process?.binary,
    arguments: process?.arguments,
    uid: process?.uid,
    userName: process?.userName,
    startTime: process?.startTime,
    exitTime: exit && (exit.exit?.time ?? exit.time),
    exitCode: exit?.exit?.code,
    signal: exit?.exit?.signal,
    namespace: process?.pod?.namespace,
    pod: process?.pod?.name,
    container: process?.pod?.container?.name,
    docker: process?.docker,
    workload: process?.pod?.workload,
    parentExecId: process?.parentExecId ?? parent?.execId,
    parentBinary: parent?.binary,
    flags: process?.flags ?? [],
    events,
  });
}
