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
import { injectedRootQuery } from '../elasticsearch/place_query';
import { enforcedQueries } from '../processes/page_query';
import { readWithoutAny, withoutAny } from './without_any';

type Query = estypes.QueryDslQueryContainer;
type Aggregation = estypes.AggregationsAggregationContainer;

/** Kinds that few documents are of have a query of their own; the others are what is left. */
type AskedKind = Exclude<EventKind, 'executed' | 'ended' | 'observed' | 'other'>;

/** Distinct values of event.action: the pipeline writes two, and none for all other types. */
const MAX_ACTIONS = 50;

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
    reread: all([EXECUTED, REREAD]),
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
 * `aggs` for the documents of each kind: in one pass by event.action, and by queries for what few
 * documents are. Most are an execution, a usual end or an observation; those are what the queries leave
 * of their action (`readKinds`), in two thirds of the time that a query for each would take.
 */
export function kindAggregations(
  aggs: Record<string, Aggregation>,
  extras: Partial<Record<ExtraKind, Query>> = {},
): Record<string, Aggregation> {
  return {
    actions: {
      terms: { field: FIELD.eventAction, missing: '', size: MAX_ACTIONS },
      aggs,
    },
    kinds: { filters: { filters: { ...kindQueries(), ...extras } }, aggs },
    rest: {
      filter: { bool: { must_not: EXECUTED_OR_ENDED } },
      aggs: {
        withoutProcess: withoutAny(PROCESS_FIELDS, {
          other: { filter: all([], enforcedQueries()), aggs },
        }),
      },
    },
  };
}

/** Epoch milliseconds of a bucket's start and its documents, in the order of time. */
export type Times = readonly (readonly [time: number, documents: number])[];

type Answer = Readonly<Record<string, unknown>>;
type TimesByKey = ReadonlyMap<string, Times>;

/**
 * Reads what `kindAggregations` asked for: for every kind, by key, the times that `readTimes` finds in
 * the answer of its `aggs`. What belongs to a process and is neither its start nor its end nor an
 * enforcement is "observed", so that event types of a newer Tetragon count.
 */
export function readKinds(
  answer: Answer,
  readTimes: (answer: Answer) => TimesByKey,
): ReadonlyMap<LaneKind, TimesByKey> {
  const asked = (answer.kinds as { buckets: Record<string, Answer> }).buckets;
  const kinds = new Map<LaneKind, TimesByKey>();
  for (const [kind, found] of Object.entries(asked)) kinds.set(kind as LaneKind, readTimes(found));
  const { withoutProcess } = answer.rest as { withoutProcess: object };
  kinds.set('other', readTimes(readWithoutAny(withoutProcess).other as Answer));

  const actions = (answer.actions as { buckets: ({ key: string } & Answer)[] }).buckets;
  const ofActions = (isWanted: (action: string) => boolean) =>
    actions.filter(({ key }) => isWanted(key)).map(readTimes);
  const left = (whole: readonly TimesByKey[], told: readonly LaneKind[]) =>
    whatIsLeft(
      whole,
      told.map((kind) => kinds.get(kind) ?? new Map<string, Times>()),
    );
  const isExecuted = (action: string) => action === ACTION_EXECUTED;
  const isEnded = (action: string) => action === ACTION_ENDED;
  kinds.set('executed', left(ofActions(isExecuted), ['reread']));
  kinds.set('ended', left(ofActions(isEnded), ['failed', 'signalled']));
  kinds.set(
    'observed',
    left(
      ofActions((action) => !isExecuted(action) && !isEnded(action)),
      [...ENFORCED_KINDS, 'other'],
    ),
  );
  return kinds;
}

/** By key, the times of the whole without the documents of the others; those with none left go. */
function whatIsLeft(whole: readonly TimesByKey[], others: readonly TimesByKey[]): TimesByKey {
  const counts = new Map<string, Map<number, number>>();
  const add = (lists: readonly TimesByKey[], sign: 1 | -1) => {
    for (const [key, times] of lists.flatMap((list) => [...list])) {
      const own = counts.get(key) ?? new Map<number, number>();
      for (const [time, documents] of times) {
        own.set(time, (own.get(time) ?? 0) + sign * documents);
      }
      counts.set(key, own);
    }
  };
  add(whole, 1);
  add(others, -1);
  return new Map(
    [...counts].map(([key, own]) => [
      key,
      [...own].filter(([, documents]) => documents > 0).sort(([a], [b]) => a - b),
    ]),
  );
}

/** Documents that say something beside their kind. */
export function extraQueries(): Record<ExtraKind, Query> {
  return {
    injected: injectedRootQuery(),
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
