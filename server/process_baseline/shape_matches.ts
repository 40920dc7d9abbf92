import type { estypes } from '@elastic/elasticsearch';
import type { Occurrences } from '../../common/api/process_baseline';
import { argumentsShape } from '../../common/baseline/arguments_shape';
import { FIELD, FIELDS } from '../../common/documents/fields';
import type { TetragonEvent } from '../../common/documents/tetragon_event';
import { MAX_SHAPE_DOCUMENTS, MAX_SHAPE_ROUNDS } from '../../common/limits';
import type { Searching } from '../elasticsearch/search_context';
import { EVENT_SOURCE, readEvents } from '../elasticsearch/read_events';

type Query = estypes.QueryDslQueryContainer;

/** Executions whose arguments have the shape, among those that `candidates` finds; oldest start first. */
export async function countShape(
  searching: Searching,
  candidates: Query,
  shape: string,
): Promise<Occurrences> {
  const { events, total } = await readCandidates(searching, candidates, 'asc');
  const matching = events.filter((event) => hasShape(event, shape));
  const first = matching[0]?.process?.startTime;
  return {
    count: matching.length,
    ...(first !== undefined && { first }),
    isExact: events.length === total,
    lookedAt: events.length,
    candidates: total,
  };
}

/**
 * Pods in which an execution has the shape. Each search leaves out the pods already found, so that a
 * few loud ones do not hide the others; a search that finds no new pod and leaves some unread ends it.
 */
export async function podsWithShape(
  searching: Searching,
  candidates: Query,
  shape: string,
): Promise<{ seenIn: number; isExact: boolean }> {
  const pods = new Set<string>();
  for (let round = 0; round < MAX_SHAPE_ROUNDS; round += 1) {
    const others: Query = {
      bool: {
        filter: [candidates],
        must_not: FIELDS.pod.map((field) => ({ terms: { [field]: [...pods] } })),
      },
    };
    const { events, total } = await readCandidates(searching, others, 'desc');
    const before = pods.size;
    for (const event of events) {
      const pod = event.process?.pod?.name;
      if (pod !== undefined && hasShape(event, shape)) pods.add(pod);
    }
    if (events.length === total) return { seenIn: pods.size, isExact: true };
    if (pods.size === before) break;
  }
  return { seenIn: pods.size, isExact: false };
}

async function readCandidates(
  searching: Searching,
  query: Query,
  order: 'asc' | 'desc',
): Promise<{ events: TetragonEvent[]; total: number }> {
  const { hits } = await searching.search({
    query,
    sort: [{ [FIELD.start]: { order, missing: '_last', unmapped_type: 'date' } }],
    size: MAX_SHAPE_DOCUMENTS,
    track_total_hits: true,
    _source: EVENT_SOURCE,
  });
  const total = typeof hits.total === 'object' ? hits.total.value : (hits.total ?? 0);
  return { events: await readEvents(searching, hits.hits), total };
}

function hasShape({ process }: TetragonEvent, shape: string): boolean {
  return argumentsShape(process?.arguments ?? '') === shape;
}
