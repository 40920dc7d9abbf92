import type { estypes } from '@elastic/elasticsearch';
import { ACTION_ENDED, ACTION_EXECUTED, FIELD } from '../../../common/documents/fields';
import type { TetragonEvent } from '../../../common/documents/tetragon_event';
import type { Observation } from '../../../common/process_tree/observation';
import { anyOf, existsQueries } from '../../elasticsearch/filter_query';
import type { Searching } from '../../elasticsearch/search_context';
import { EVENT_SOURCE, readEvents, type EventHit } from '../../elasticsearch/read_events';
import { sourcesOf, valueOf, type Bucket } from '../facts/read_buckets';
import { probeEventsOf } from '../facts/read_own_facts';
import type { LineageFields } from '../lineage_fields';
import { allOf, anyField, type Place, type Query } from '../question';

/** Lines that are read whole, at most: each may have 100 kB of arguments. */
export const FEW_LINES = 500;

/** Kinds of probe events that are counted, at most. */
const FEW_COUNTS = 1_000;

/** Lines about the children of one process that has none of its own: each says the same of it. */
const LINES_OF_CHILDREN = 5;

export interface Line {
  /** Of the stored document, in all indices. */
  id: string;
  event: TetragonEvent;
  /** True where the integration's pipeline gave up: `readUnmovedDocuments` counts these. */
  isUnmoved: boolean;
}

/** What a search for lines brings. */
export interface Lines {
  /** Executions and exits. */
  lines: readonly Line[];
  /** Probe events of each process, counted by action. */
  counts: readonly Counted[];
  /** Lines of processes that are of no interest themselves: of what they say of their parents. */
  ofChildren: readonly TetragonEvent[];
  /** True when there is more than was read. */
  isCut: boolean;
}

type Counted = Observation & { place: Place };

export interface LinesQuestion {
  /** Where all of them are; everywhere without it. */
  place?: Query;
  query: Query;
  /** What brought lines that need not come again; probe events of it are counted all the same. */
  seen?: readonly Query[];
  /**
   * Processes that may have no document of their own: what a few of those of their children say, which
   * count no further, except those of `but`.
   */
  parents?: { execIds: readonly string[]; but: readonly Query[] };
  /** Counts beside it, of all documents that fit the query. */
  aggs?: Record<string, estypes.AggregationsAggregationContainer>;
}

interface Answer {
  probes?: { facts: { buckets: Bucket[] } };
  children?: { buckets: { few: { hits: { hits: EventHit[] } } }[] };
}

const UNMOVED = 'unmoved';
const IS_EXEC: Query = { term: { [FIELD.eventAction]: ACTION_EXECUTED } };
const IS_EXIT: Query = { term: { [FIELD.eventAction]: ACTION_ENDED } };

/**
 * Everything that documents say of the processes they are about, their parents, and all above: in one
 * search the exported lines of executions and exits, and probe events counted, of which a process may
 * have thousands.
 */
export async function readLines<A = unknown>(
  { searching, fields }: { searching: Searching; fields: LineageFields },
  { place, query, seen = [], parents, aggs }: LinesQuestion,
): Promise<Lines & { aggregations: A | undefined }> {
  const unmoved = existsQueries(fields.unmovedExecId);
  // An empty `should` would match everything.
  const isUnmoved: Query =
    unmoved.length === 0
      ? { match_none: {} }
      : { bool: { should: unmoved, minimum_should_match: 1, _name: UNMOVED } };
  const named = parents?.execIds ?? [];
  const isNamed = anyField([...fields.parentExecId, ...fields.ownParentExecId], named);
  const isAside = parents && named.length > 0 ? [allOf([isNamed], [...parents.but])] : [];
  const { hits, aggregations } = await searching.search<Answer & A>({
    query: allOf([...(place ? [place] : []), named.length > 0 ? anyOf([query, isNamed]) : query]),
    post_filter: allOf([anyOf([IS_EXEC, IS_EXIT, isUnmoved])], [...isAside, ...seen]),
    size: FEW_LINES + 1,
    sort: ['_doc'],
    track_total_hits: false,
    _source: EVENT_SOURCE,
    aggs: {
      // A composite aggregation of nothing is refused: no document has an exec_id yet.
      ...(fields.execId.length > 0 && {
        probes: countsOf(fields, allOf([], [IS_EXEC, IS_EXIT, isUnmoved, ...isAside]), !place),
      }),
      ...(named.length > 0 && { children: childrenOf(fields, named) }),
      ...aggs,
    },
  });
  const found = hits.hits.slice(0, FEW_LINES);
  const few = aggregations?.children?.buckets.flatMap((bucket) => bucket.few.hits.hits) ?? [];
  const events = await readEvents(searching, [...found, ...few]);
  const buckets = aggregations?.probes?.facts.buckets ?? [];
  return {
    lines: found.map(({ _index, _id, matched_queries }, index) => ({
      id: `${_index}/${_id}`,
      event: events[index]!,
      isUnmoved: Array.isArray(matched_queries) && matched_queries.includes(UNMOVED),
    })),
    counts: buckets.flatMap((bucket) => countOf(bucket, fields)),
    ofChildren: events.slice(found.length),
    isCut: hits.hits.length > FEW_LINES || buckets.length === FEW_COUNTS,
    aggregations,
  };
}

function childrenOf(
  fields: LineageFields,
  parents: readonly string[],
): estypes.AggregationsAggregationContainer {
  const named = [...fields.parentExecId, ...fields.ownParentExecId];
  return {
    // Without names: an id may hold anything.
    filters: { filters: parents.map((id) => anyField(named, [id])) },
    aggs: { few: { top_hits: { size: LINES_OF_CHILDREN, sort: ['_doc'], _source: EVENT_SOURCE } } },
  };
}

function countsOf(
  { execId, parentExecId, action, has }: LineageFields,
  filter: Query,
  withPlace: boolean,
): estypes.AggregationsAggregationContainer {
  const sources = {
    ...sourcesOf('i', execId),
    ...sourcesOf('p', parentExecId),
    ...sourcesOf('a', action),
    ...(withPlace && sourcesOf('k', [FIELD.cluster].filter(has))),
    ...(withPlace && sourcesOf('n', [FIELD.node].filter(has))),
  };
  return {
    filter,
    aggs: {
      facts: {
        composite: {
          size: FEW_COUNTS,
          sources: Object.entries(sources).map(([name, field]) => ({
            [name]: { terms: { field, missing_bucket: true } },
          })),
        },
      },
    },
  };
}

function countOf(bucket: Bucket, fields: LineageFields): Counted[] {
  const place = {
    cluster: valueOf(bucket, 'k', [FIELD.cluster]) ?? '',
    node: valueOf(bucket, 'n', [FIELD.node]) ?? '',
  };
  return probeEventsOf(bucket, fields).map((events) => ({ ...events, place }));
}
