import type { estypes } from '@elastic/elasticsearch';
import { pidOfExecId } from '../../../common/documents/exec_id';
import { ACTION_EXECUTED, FIELD, typeField } from '../../../common/documents/fields';
import { MAX_LINES_BY_PID, MAX_TERMS } from '../../../common/limits';
import type { EventWithoutId } from '../../../common/process_tree/match_by_pid';
import {
  isSelfReport,
  observationsOf,
  type Observation,
} from '../../../common/process_tree/observation';
import type { TetragonEvent } from '../../../common/documents/tetragon_event';
import { withoutUndefined } from '../../../common/documents/read_value';
import { anyOf } from '../../elasticsearch/filter_query';
import { EXEC_DOCUMENT_FIRST } from '../../elasticsearch/exec_document_first';
import { EVENT_SOURCE, readEvents, type EventHit } from '../../elasticsearch/read_events';
import { allOf, anyField, type Query, type TreeQuestion } from '../question';

const EXEC_FLAGS = typeField('process_exec', 'process.flags');

/** What only the PID connects with the processes of a tree. */
export interface FoundByPid {
  /** Events that name their process by PID and start only. */
  withoutId: EventWithoutId[];
  /** Executions of these PIDs, each as often as it is stored: nobody counts them here. */
  observations: Observation[];
  /** True when there are more than were read. */
  more: boolean;
}

export interface ByPidOptions {
  /** Processes of whose PIDs every life counts. */
  anyLife?: readonly string[];
  /** Ids without a time (`node:0:pid`) by which children may name these processes. */
  timeless?: readonly string[];
}

/**
 * In one search, of the PIDs of these processes on their node: events without an exec_id; processes
 * that a restart of Tetragon read from /proc; and what the options ask for.
 */
export async function readByPid(
  question: TreeQuestion,
  execIds: readonly string[],
  { anyLife = [], timeless = [] }: ByPidOptions = {},
): Promise<FoundByPid> {
  const { searching, fields, place } = question;
  const found: FoundByPid = { withoutId: [], observations: [], more: false };
  const pids = pidsOf(execIds, MAX_TERMS + 1);
  if (pids.length === 0 || !fields.has(FIELD.pid)) return found;
  const isExec: Query = { term: { [FIELD.eventAction]: ACTION_EXECUTED } };
  const isNamedByPid = anyField([...fields.parentExecId, ...fields.ownParentExecId], timeless);
  const hasPid = allOf([
    // More PIDs than a `terms` query takes are most of those that a node has.
    ...(pids.length > MAX_TERMS ? [] : [anyField([FIELD.pid], pids)]),
    {
      bool: {
        minimum_should_match: 1,
        should: [
          {
            bool: {
              filter: [{ exists: { field: FIELD.pid } }],
              must_not: fields.execId.map((field): Query => ({ exists: { field } })),
            },
          },
          ...(fields.has(EXEC_FLAGS)
            ? [allOf([isExec, { wildcard: { [EXEC_FLAGS]: { value: '*procFS*' } } }])]
            : []),
        ],
      },
    },
  ]);
  // A process may have thousands of probe events: of each one document is enough.
  const ofLife = allOf(
    [anyField([FIELD.pid], pidsOf(anyLife)), { exists: { field: FIELD.execId } }],
    [anyField([FIELD.execId], anyLife)],
  );
  const { hits, aggregations } = await searching.search<{ lives?: Lives }>({
    query: allOf([place, anyOf([hasPid, isNamedByPid, ofLife])]),
    post_filter: anyOf([hasPid, isNamedByPid]),
    size: MAX_LINES_BY_PID + 1,
    sort: ['_shard_doc'],
    track_total_hits: false,
    _source: EVENT_SOURCE,
    ...(anyLife.length > 0 && { aggs: { lives: { filter: ofLife, aggs: ONE_A_LIFE } } }),
  });
  const lines = hits.hits.slice(0, MAX_LINES_BY_PID);
  const lives = aggregations?.lives?.ids.buckets.flatMap(({ best }) => best.hits.hits) ?? [];
  const events = await readEvents(searching, [...lines, ...lives]);
  found.more = hits.hits.length > MAX_LINES_BY_PID;
  // All of them only where one is looked for, which is rare: to decode 100,000 takes 0.1 s.
  let wanted: ReadonlySet<string> | undefined;
  const isWanted = (pid: number) => (wanted ??= new Set(pidsOf(execIds))).has(String(pid));
  events.forEach((event, index) => {
    const { process } = event;
    const line = lines[index];
    if (process?.execId !== undefined) found.observations.push(...uncounted(event));
    else if (line && process?.pid !== undefined && isWanted(process.pid)) {
      found.withoutId.push(eventWithoutId(event, line, process.pid));
    }
  });
  return found;
}

interface Lives {
  ids: { buckets: { best: { hits: { hits: EventHit[] } } }[] };
}

/** The document of each process that says most. */
const ONE_A_LIFE: Record<string, estypes.AggregationsAggregationContainer> = {
  ids: {
    terms: { field: FIELD.execId, size: MAX_LINES_BY_PID },
    aggs: { best: { top_hits: { size: 1, sort: EXEC_DOCUMENT_FIRST, _source: EVENT_SOURCE } } },
  },
};

/** What is counted is counted where all documents of the process are read. */
function uncounted(event: TetragonEvent): Observation[] {
  return observationsOf(event)
    .filter(isSelfReport)
    .map((fact) => ({ ...fact, copies: 0, events: {} }));
}

/** The first of them that differ. As text: `anyField` takes ids, and Elasticsearch reads a number from either. */
function pidsOf(execIds: readonly string[], most = Infinity): string[] {
  const pids = new Set<string>();
  for (const execId of execIds) {
    if (pids.size >= most) break;
    const pid = pidOfExecId(execId);
    if (pid !== undefined && pid !== 0) pids.add(String(pid));
  }
  return [...pids];
}

function eventWithoutId(event: TetragonEvent, hit: EventHit, pid: number): EventWithoutId {
  return withoutUndefined<EventWithoutId>({
    id: hit._id ?? '',
    index: hit._index,
    type: event.type,
    node: event.node,
    pid,
    startTime: event.process?.startTime,
    time: event.time,
    function: event.function,
    action: event.action,
    exit: event.exit,
  });
}
