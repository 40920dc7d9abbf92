import type { estypes } from '@elastic/elasticsearch';
import { pidOfExecId } from '../../common/documents/exec_id';
import {
  ACTION_ENDED,
  ACTION_EXECUTED,
  EXEC_FLAGS,
  FIELD,
  FIELDS,
} from '../../common/documents/fields';
import { hasOwnTime } from '../../common/identity/process_ref';
import { MAX_STAGES_PER_SEARCH } from '../../common/limits';
import { EXEC_DOCUMENT_FIRST } from '../elasticsearch/exec_document_first';
import { anyOf, clusterQuery, existsQueries } from '../elasticsearch/filter_query';
import { identityQuery } from '../elasticsearch/identity_query';
import { EVENT_SOURCE, type EventHit } from '../elasticsearch/read_events';
import type { SearchBody } from '../elasticsearch/search_context';

type Query = estypes.QueryDslQueryContainer;
type Aggregations = Record<string, estypes.AggregationsAggregationContainer>;

/** A process whose other stages are looked for, as far as it is known. */
export interface Member {
  execId: string;
  /** Absent: whichever cluster it is in. Empty: the one without a name. */
  cluster?: string;
  /** Absent: whichever node it is on. Empty: events that name none. */
  node?: string;
  /** Epoch milliseconds; tells lives apart where the id has no time of its own. */
  start?: number;
  pid?: number;
  parentExecId?: string;
  /** First 31 characters of its container's id. */
  docker?: string;
  /** Tetragon read it from /proc: what it was before may have any parent. */
  isFromProc?: boolean;
  /** No document is its own: what others say of it has to do. */
  isNamedOnly?: boolean;
}

export interface StagesAggregations {
  own: StageBuckets;
  named: StageBuckets;
}

/** By field: exec_ids, each in its cluster and on its node, with the document that says most. */
export type StageBuckets = Record<string, FieldBuckets | number>;

export interface FieldBuckets {
  keys: { buckets: { best: { hits: { hits: EventHit[] } } }[] };
}

/** Own exec_id in all documents, also those that the integration's pipeline gave up on. */
export const OWN_EXEC_ID = [...new Set([...FIELDS.execId, ...FIELDS.unmovedExecId])];

/**
 * One search for the stages around some processes: documents of the processes themselves; those of
 * the same PID whose parent is theirs or is one of them; the image that they replaced; re-reads of the
 * PID from /proc; exits that name their process by PID only. A stage that no document is about is
 * found by those that name it as their parent. Without a time bound: a task may last for months.
 *
 * Executions and exits, which are never many, come as hits, exits first: 100 buckets with their best
 * document take twice as long (42 against 20 ms). Of other events each process comes once, however
 * many it has.
 */
export function stagesQuery(members: readonly Member[]): SearchBody {
  // An id that comes back with the PID says nothing of other stages: Windows has neither fork nor exec.
  const timed = members.filter(({ execId }) => hasOwnTime(execId));
  const timeless = members.filter(({ execId }) => !hasOwnTime(execId));
  const own = anyOf([ownQuery(timed), exitQuery(timed), ...timeless.map(identityQuery)]);
  const named = namedQuery(timed);
  return {
    query: { bool: { filter: [...places(members), anyOf([own, named])] } },
    post_filter: both(IS_EXEC_OR_EXIT, own),
    // `end` sorts before `executed`.
    sort: [{ [FIELD.eventAction]: { order: 'asc', missing: '_last', unmapped_type: 'keyword' } }],
    size: MAX_STAGES_PER_SEARCH,
    track_total_hits: false,
    _source: EVENT_SOURCE,
    aggs: {
      own: {
        filter: { bool: { filter: [own], must_not: [IS_EXEC_OR_EXIT] } },
        aggs: stagesOf(OWN_EXEC_ID),
      },
      named: { filter: named, aggs: stagesOf(FIELDS.parentExecId) },
    },
  };
}

const IS_EXIT: Query = { term: { [FIELD.eventAction]: ACTION_ENDED } };
const IS_EXEC: Query = { term: { [FIELD.eventAction]: ACTION_EXECUTED } };
const IS_EXEC_OR_EXIT: Query = {
  terms: { [FIELD.eventAction]: [ACTION_EXECUTED, ACTION_ENDED] },
};

/** The exec_ids in each of the fields; one is a key of its cluster and node only. */
function stagesOf(fields: readonly string[]): Aggregations {
  return Object.fromEntries(
    fields.map((field) => [
      field,
      {
        filter: { exists: { field } },
        aggs: {
          keys: {
            composite: {
              size: MAX_STAGES_PER_SEARCH,
              sources: [
                { execId: { terms: { field } } },
                { cluster: { terms: { field: FIELD.cluster, missing_bucket: true } } },
                { node: { terms: { field: FIELD.node, missing_bucket: true } } },
              ],
            },
            aggs: {
              best: { top_hits: { size: 1, sort: EXEC_DOCUMENT_FIRST, _source: EVENT_SOURCE } },
            },
          },
        },
      },
    ]),
  );
}

/** Clusters and nodes, where they are known of all. */
function places(members: readonly Member[]): Query[] {
  const clusters = new Set(members.map(({ cluster }) => cluster));
  const nodes = new Set(members.map(({ node }) => node));
  return [
    ...(clusters.has(undefined) ? [] : [anyOf(defined(clusters).map(clusterQuery))]),
    ...(nodes.has(undefined)
      ? []
      : [
          anyOf([
            { terms: { [FIELD.node]: defined(nodes).filter((node) => node !== '') } },
            ...(nodes.has('') ? [{ bool: { must_not: existsQueries([FIELD.node]) } }] : []),
          ]),
        ]),
  ];
}

function defined<T>(values: Iterable<T | undefined>): T[] {
  return [...values].filter((value) => value !== undefined);
}

function ownQuery(members: readonly Member[]): Query {
  const ids = members.flatMap((member) => [member.execId, ...replacedOf(member)]);
  const parents = members.flatMap(({ execId, parentExecId }) => [
    execId,
    ...(parentExecId === undefined ? [] : [parentExecId]),
  ]);
  const placed = members.filter(({ node }) => node !== undefined);
  return anyOf([
    ...oneOf(OWN_EXEC_ID, ids),
    both(
      anyOf(ofPid(FIELDS.pid, members)),
      anyOf(oneOf([...FIELDS.parentExecId, ...FIELDS.ownParentExecId], parents)),
    ),
    // A PID without its node is one of each node.
    both(anyOf(ofPid(FIELDS.pid, placed)), both(IS_EXEC, FROM_PROC)),
    ...beforeRestart(placed.filter(({ isFromProc }) => isFromProc)),
  ]);
}

const FROM_PROC: Query = { wildcard: { [EXEC_FLAGS]: { value: '*procFS*' } } };

/** The image whose place it took has its PID; an id of another form than Tetragon's does not say. */
function replacedOf({ parentExecId, pid }: Member): string[] {
  if (parentExecId === undefined) return [];
  const parentPid = pidOfExecId(parentExecId);
  return parentPid === undefined || parentPid === pid ? [parentExecId] : [];
}

/** What a re-read process was before: any of its PID in the same container, or on the host. */
function beforeRestart(rereads: readonly Member[]): Query[] {
  if (rereads.length === 0) return [];
  const containers = rereads.flatMap(({ docker }) => (docker === undefined ? [] : [docker]));
  return [
    both(
      anyOf(ofPid(FIELDS.pid, rereads)),
      anyOf([
        ...oneOf(FIELDS.docker, containers),
        ...(containers.length < rereads.length
          ? [{ bool: { must_not: existsQueries(FIELDS.docker) } }]
          : []),
      ]),
    ),
  ];
}

/** Documents whose parent may be a stage without a document of its own. */
function namedQuery(members: readonly Member[]): Query {
  const ids = members.map(({ execId }) => execId);
  const parents = members.flatMap(({ parentExecId }) => parentExecId ?? []);
  return anyOf([
    ...oneOf(
      FIELDS.parentExecId,
      members.filter(({ isNamedOnly }) => isNamedOnly).map(({ execId }) => execId),
    ),
    {
      bool: {
        filter: [
          anyOf(ofPid(FIELDS.parentPid, members)),
          anyOf(oneOf(FIELDS.grandparentExecId, parents)),
        ],
        // The children of the known stages: a shell may have 100,000.
        must_not: oneOf(FIELDS.parentExecId, ids),
      },
    },
  ]);
}

/** Exits of their PIDs whose process Tetragon had lost from its cache. */
function exitQuery(members: readonly Member[]): Query {
  const placed = members.filter(({ node }) => node !== undefined);
  return {
    bool: {
      filter: [IS_EXIT, anyOf(ofPid(FIELDS.pid, placed))],
      must_not: existsQueries(OWN_EXEC_ID),
    },
  };
}

function ofPid(fields: readonly string[], members: readonly Member[]): Query[] {
  const pids = members.flatMap(({ pid }) => (pid === undefined || pid === 0 ? [] : [pid]));
  return oneOf(fields, [...new Set(pids)]);
}

/** An empty list finds nothing. */
function oneOf(fields: readonly string[], values: readonly (string | number)[]): Query[] {
  if (values.length === 0) return [{ match_none: {} }];
  return fields.map((field) => ({ terms: { [field]: [...new Set(values)] } }));
}

function both(one: Query, other: Query): Query {
  return { bool: { filter: [one, other] } };
}
