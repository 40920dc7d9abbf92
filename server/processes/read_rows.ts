import type { ProcessSummary } from '../../common/api/processes';
import { EXEC_IDS_IN_PLACE } from '../../common/documents/fields';
import { placeKindOfEvent } from '../../common/documents/place';
import { withoutUndefined } from '../../common/documents/read_value';
import type { TetragonEvent } from '../../common/documents/tetragon_event';
import { keyOfRef, type ProcessRef } from '../../common/identity/process_ref';
import type { SearchContext } from '../elasticsearch/search_context';
import type { Range } from '../elasticsearch/range';
import { readEvents, type EventHit } from '../elasticsearch/read_events';
import { factsQuery, type FactsAggregations, type PerRow, type ProbeEvents } from './facts_query';
import { readUnassociatedNodes } from './unassociated_nodes';

interface RowHits {
  best: EventHit;
  exit?: EventHit;
  /** Probe events in the range by meaning of their action; zeros are left out. */
  events: Record<string, number>;
}

/**
 * Reads the facts of a page's processes in one search, and one more where some of them seem to be the
 * host's, and puts them in the page's order.
 */
export async function readRows(
  context: SearchContext,
  refs: readonly ProcessRef[],
  range: Range,
): Promise<ProcessSummary[]> {
  if (refs.length === 0) return [];
  const { aggregations } = await context.search<FactsAggregations>(factsQuery(refs, range));
  const rows = aggregations ? rowHits(aggregations) : new Map<string, RowHits>();
  const found = refs.flatMap((ref) => {
    const row = rows.get(keyOfRef(ref));
    return row ? [{ ref, ...row }] : [];
  });
  const hits = found.flatMap(({ best, exit }) => (exit ? [best, exit] : [best]));
  const events = new Map(
    (await readEvents(context, hits)).map((event, index) => [hits[index], event]),
  );
  const inOrder = found.flatMap(({ ref, ...row }) => {
    const best = events.get(row.best);
    return best ? [readSummary(ref, row, best, row.exit && events.get(row.exit))] : [];
  });
  return withoutFalseHosts(context, inOrder, range);
}

/** A row's one document can't show that its node tells no containers apart. */
async function withoutFalseHosts(
  context: SearchContext,
  rows: readonly ProcessSummary[],
  range: Range,
): Promise<ProcessSummary[]> {
  const hosts = rows.filter(({ place }) => place === 'host').map(({ node }) => node);
  const nodes = await readUnassociatedNodes(context, hosts, range);
  return rows.map((row) =>
    row.place === 'host' && nodes.has(row.node) ? { ...row, place: 'unknown' } : row,
  );
}

/** By `keyOfRef`. */
function rowHits(aggregations: FactsAggregations): Map<string, RowHits> {
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

function readSummary(
  { execId, cluster = '' }: ProcessRef,
  { events }: RowHits,
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
    place: placeKindOfEvent(best),
    parentExecId: process?.parentExecId ?? parent?.execId,
    parentBinary: parent?.binary,
    flags: process?.flags ?? [],
    events,
  });
}
