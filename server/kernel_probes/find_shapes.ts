import type { estypes } from '@elastic/elasticsearch';
import { FIELD } from '../../common/documents/fields';
import type { TetragonEvent } from '../../common/documents/tetragon_event';
import {
  kindsOfShape,
  shapeId,
  shapeOfBody,
  type ShapeArgument,
} from '../../common/kernel_probes/argument_shape';
import type { ProbeType } from '../../common/kernel_probes/hook';
import { MAX_SHAPES, MAX_SHAPE_SEARCHES, SHAPE_SAMPLE } from '../../common/limits';
import { totalOf } from '../elasticsearch/total_of';
import type { SearchContext, SearchBody } from '../elasticsearch/search_context';
import { EVENT_SOURCE, readEvents } from '../elasticsearch/read_events';
import { knownKinds, type ChoiceQueries } from './choice_query';
import { shapeQuery } from './hook_query';

type Query = estypes.QueryDslQueryContainer;

export interface Shape {
  id: string;
  arguments: ShapeArgument[];
  events: number;
}

interface ShapeCounts {
  shapes: { buckets: Record<string, { doc_count: number }> };
}

/**
 * The shapes of a function's arguments. Which there are is learnt from documents (the index knows no
 * order of arguments), how many events each has is counted exactly by the kinds they hold; events of
 * none of them are looked at in a next round.
 *
 * @param onFirst gets the documents of the first round, which mostly show every argument
 */
export async function findShapes(
  context: SearchContext,
  type: ProbeType,
  { hook }: Pick<ChoiceQueries, 'hook'>,
  onFirst: (sample: readonly TetragonEvent[]) => void,
): Promise<{ shapes: Shape[]; others: number; sample: TetragonEvent[] }> {
  const kinds = await knownKinds(context, type);
  const found = new Map<string, ShapeArgument[]>();
  const sample: TetragonEvent[] = [];
  let shapes: Shape[] = [];
  let others = 0;
  for (let round = 0; round < MAX_SHAPE_SEARCHES; round += 1) {
    const rest = withoutShapes(type, hook, [...found.keys()], kinds);
    const answers = await context.msearch([sampleQuery(rest, 'desc'), sampleQuery(rest, 'asc')]);
    const events = await readEvents(
      context,
      answers.flatMap(({ hits }) => hits.hits),
    );
    sample.push(...events);
    if (round === 0) onFirst(sample);
    const before = found.size;
    for (const { body } of events) {
      const shape = shapeOfBody(body);
      const id = shapeId(shape.map(({ kind }) => kind).filter((kind) => kinds.includes(kind)));
      if (!found.has(id) && found.size < MAX_SHAPES) found.set(id, shape);
    }
    if (found.size === before) break;
    ({ shapes, others } = await countShapes(context, type, hook, found, kinds));
    if (others === 0 || found.size >= MAX_SHAPES) break;
  }
  return { shapes: shapes.sort((a, b) => b.events - a.events), others, sample };
}

function withoutShapes(
  type: ProbeType,
  query: Query,
  ids: readonly string[],
  kinds: readonly string[],
): Query {
  const known = ids.map((id) => shapeQuery(type, kindsOfShape(id), kinds));
  return { bool: { filter: [query], must_not: known } };
}

function sampleQuery(query: Query, order: 'asc' | 'desc'): SearchBody {
  return {
    query,
    size: SHAPE_SAMPLE,
    // Counting keeps Lucene from looking for ways round documents, which takes longer here
    // (measured: the newest 20 of 84,000 in 9 ms counted, in 101 ms not counted).
    track_total_hits: true,
    sort: [{ [FIELD.timestamp]: { order } }],
    _source: EVENT_SOURCE,
  };
}

async function countShapes(
  context: SearchContext,
  type: ProbeType,
  query: Query,
  found: ReadonlyMap<string, ShapeArgument[]>,
  kinds: readonly string[],
): Promise<{ shapes: Shape[]; others: number }> {
  const filters = Object.fromEntries(
    [...found.keys()].map((id) => [id, shapeQuery(type, kindsOfShape(id), kinds)]),
  );
  const answer = await context.search<ShapeCounts>({
    query,
    size: 0,
    track_total_hits: true,
    aggs: { shapes: { filters: { filters } } },
  });
  const counts = answer.aggregations?.shapes.buckets ?? {};
  const shapes = [...found].map(([id, shape]) => ({
    id,
    arguments: shape,
    events: counts[id]?.doc_count ?? 0,
  }));
  const counted = shapes.reduce((sum, { events }) => sum + events, 0);
  return { shapes, others: Math.max(0, totalOf(answer) - counted) };
}
