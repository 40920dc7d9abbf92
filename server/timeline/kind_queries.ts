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
import type { EventKind, ExtraKind } from '../../common/timeline/lane_kinds';
import { anyOf, existsQueries } from '../elasticsearch/filter_query';
import { enforcedQueries } from '../processes/page_query';

type Query = estypes.QueryDslQueryContainer;

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

const PROCESS = existsQueries([...FIELDS.execId, ...FIELDS.pid]);

/**
 * Documents of each kind; a document fits exactly one. "Observed" is what belongs to a process and is
 * neither its start nor its end nor an enforcement, so that event types of a newer Tetragon count.
 */
export function kindQueries(): Record<EventKind, Query> {
  const enforced = enforcedQueries();
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
    observed: all([anyOf(PROCESS)], [EXECUTED_OR_ENDED, ...enforced]),
    other: all([], [EXECUTED_OR_ENDED, ...PROCESS, ...enforced]),
  };
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
