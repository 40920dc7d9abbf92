import type { estypes } from '@elastic/elasticsearch';
import {
  ENFORCED_ACTIONS,
  meaningOfAction,
  type ActionMeaning,
} from '../../common/documents/actions';
import {
  ACTION_ENDED,
  ACTION_EXECUTED,
  EXEC_FLAGS,
  EXEC_IN_INIT_TREE,
  FIELD,
  FIELDS,
  PID_IN_CONTAINER,
} from '../../common/documents/fields';
import {
  ENFORCED_KINDS,
  type EventKind,
  type ExtraKind,
  type LaneKind,
} from '../../common/timeline/lane_kinds';
import { anyOf } from '../elasticsearch/filter_query';
import { enforcedQueries } from '../processes/page_query';
import { readWithoutAny, withoutAny } from './without_any';

type Query = estypes.QueryDslQueryContainer;
type Aggregation = estypes.AggregationsAggregationContainer;

/** Kinds with a query of their own; the others are what is left of the documents. */
type AskedKind = Exclude<EventKind, 'observed' | 'other'>;

const EXECUTED: Query = { term: { [FIELD.eventAction]: ACTION_EXECUTED } };
const ENDED: Query = { term: { [FIELD.eventAction]: ACTION_ENDED } };
const EXECUTED_OR_ENDED: Query = {
  terms: { [FIELD.eventAction]: [ACTION_EXECUTED, ACTION_ENDED] },
};
const BY_SIGNAL: Query = { exists: { field: FIELD.exitSignal } };

/** The field is absent for status 0. */
const NOT_ZERO: Query = { range: { [FIELD.exitCode]: { gte: 1 } } };

/** `flags` is one keyword of several words; only a process found in /proc carries this one. */
export const REREAD: Query = { wildcard: { [EXEC_FLAGS]: { value: '*procFS*' } } };

/** A document with none of these is about no process. */
const PROCESS_FIELDS = [...FIELDS.execId, ...FIELDS.pid];

/** Documents of each kind with a query of its own; a document fits at most one. */
function kindQueries(): Record<AskedKind, Query> {
  return {
    executed: all([EXECUTED], [REREAD]),
    reread: all([EXECUTED, REREAD]),
    ended: all([ENDED], [BY_SIGNAL, NOT_ZERO]),
    failed: all([ENDED, NOT_ZERO], [BY_SIGNAL]),
    signalled: all([ENDED, BY_SIGNAL]),
    killed: actionsOf('killed'),
    blocked: actionsOf('blocked'),
    sent_signal: actionsOf('signalled'),
    notified: actionsOf('notified'),
    changed: actionsOf('changed'),
  };
}

/**
 * `aggs` for the documents of each kind. What belongs to a process and is neither its start nor its
 * end nor an enforcement is "observed", so that event types of a newer Tetragon count: a query for that
 * takes longer than all others together, so it is what is left of the rest (`readKinds`).
 */
export function kindAggregations(
  aggs: Record<string, Aggregation>,
  extras: Partial<Record<ExtraKind, Query>> = {},
): Record<string, Aggregation> {
  return {
    kinds: { filters: { filters: { ...kindQueries(), ...extras } }, aggs },
    rest: {
      filter: { bool: { must_not: EXECUTED_OR_ENDED } },
      aggs: {
        ...aggs,
        withoutProcess: withoutAny(PROCESS_FIELDS, {
          other: { filter: all([], enforcedQueries()), aggs },
        }),
      },
    },
  };
}

/** Epoch milliseconds of a bucket's start and its documents, in the order of time. */
export type Times = readonly (readonly [time: number, documents: number])[];

/**
 * Reads what `kindAggregations` asked for: for every kind, by key, the times that `readTimes` finds in
 * the answer of its `aggs`.
 */
export function readKinds(
  answer: Readonly<Record<string, unknown>>,
  readTimes: (answer: Readonly<Record<string, unknown>>) => ReadonlyMap<string, Times>,
): ReadonlyMap<LaneKind, ReadonlyMap<string, Times>> {
  const asked = (answer.kinds as { buckets: Record<string, Readonly<Record<string, unknown>>> })
    .buckets;
  const rest = answer.rest as { withoutProcess: object };
  const kinds = new Map<LaneKind, ReadonlyMap<string, Times>>();
  for (const [kind, found] of Object.entries(asked)) kinds.set(kind as LaneKind, readTimes(found));
  const other = readWithoutAny(rest.withoutProcess).other as Readonly<Record<string, unknown>>;
  kinds.set('other', readTimes(other));
  const told = [...ENFORCED_KINDS, 'other' as const].map((kind) => kinds.get(kind));
  const observed = [...readTimes({ ...rest })].map(
    ([key, times]) =>
      [
        key,
        less(
          times,
          told.map((known) => known?.get(key) ?? []),
        ),
      ] as const,
  );
  return kinds.set('observed', new Map(observed));
}

/** The times without the documents of the others, and without those that have none left. */
function less(times: Times, others: readonly Times[]): Times {
  const counts = new Map(times);
  for (const [time, documents] of others.flat()) {
    counts.set(time, (counts.get(time) ?? 0) - documents);
  }
  return [...counts].filter(([, documents]) => documents > 0);
}

/** Documents that say something beside their kind. */
export function extraQueries(): Record<ExtraKind, Query> {
  return {
    injected: all([EXECUTED, { term: { [EXEC_IN_INIT_TREE]: false } }], [REREAD]),
    container_started: all([EXECUTED, { term: { [PID_IN_CONTAINER.exec]: 1 } }], [REREAD]),
    container_ended: all([ENDED, { term: { [PID_IN_CONTAINER.exit]: 1 } }]),
  };
}

function actionsOf(meaning: ActionMeaning): Query {
  return anyOf(
    enforcedQueries(ENFORCED_ACTIONS.filter((action) => meaningOfAction(action) === meaning)),
  );
}

function all(filter: Query[], mustNot: Query[] = []): Query {
  return { bool: { ...(filter.length > 0 && { filter }), must_not: mustNot } };
}
