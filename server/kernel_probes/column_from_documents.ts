import type { estypes } from '@elastic/elasticsearch';
import type { ProbeColumn, ProbeValue } from '../../common/api/kernel_probe_values';
import { ENFORCED_ACTIONS } from '../../common/documents/actions';
import { FIELD } from '../../common/documents/fields';
import type { TetragonEvent } from '../../common/documents/tetragon_event';
import { valuesOfField } from '../../common/kernel_probes/argument_fields';
import { MAX_DOCUMENTS_READ, MAX_FILTER_VALUE_LENGTH } from '../../common/limits';
import { totalOf } from '../elasticsearch/total_of';
import type { SearchContext } from '../elasticsearch/search_context';
import { EVENT_SOURCE, readEvents } from '../elasticsearch/read_events';
import { sortValues, type ColumnQuestion } from './column_question';

type Query = estypes.QueryDslQueryContainer;

/** Fields whose values a filter finds, although they cannot be counted. */
const SEARCHABLE = new Set(['mixed', 'position']);

/** A column whose values the index cannot count, from the newest documents. */
export async function columnFromDocuments(
  context: SearchContext,
  { query, order, size }: ColumnQuestion,
  field: string,
  reason: NonNullable<ProbeColumn['readFrom']>['reason'],
): Promise<ProbeColumn> {
  const { events, total } = await newest(context, query);
  const values = countValues(events, (event) => valuesOf(event, field));
  const shown = sortValues(values, order).slice(0, size);
  const withValue = events.filter((event) => valuesOf(event, field).length > 0).length;
  return {
    field,
    values: SEARCHABLE.has(reason)
      ? shown
      : shown.map((value) => ({ ...value, isUnsearchable: true })),
    distinct: values.length,
    distinctIsExact: total <= events.length,
    events: withValue,
    others: values
      .filter((value) => !shown.includes(value))
      .reduce((sum, value) => sum + value.events, 0),
    countError: 0,
    orderIsExact: total <= events.length,
    readFrom: { reason, documents: events.length },
  };
}

/** Values longer than the index holds: the documents that Elasticsearch marked in `_ignored`. */
export async function longValues(
  context: SearchContext,
  _type: string,
  query: Query,
  field: string,
  path: string,
  size: number,
): Promise<{ values: ProbeValue[]; documents: number }> {
  const { events } = await newest(context, {
    bool: { filter: [query, { term: { _ignored: path } }] },
  });
  const values = countValues(events, (event) =>
    valuesOf(event, field).filter((value) => value.length > MAX_FILTER_VALUE_LENGTH),
  );
  return {
    values: values.slice(0, size).map((value) => ({ ...value, isUnsearchable: true })),
    documents: events.length,
  };
}

async function newest(
  context: SearchContext,
  query: Query,
): Promise<{ events: TetragonEvent[]; total: number }> {
  const answer = await context.search({
    query,
    size: MAX_DOCUMENTS_READ,
    track_total_hits: true,
    sort: [{ [FIELD.timestamp]: { order: 'desc' } }],
    _source: EVENT_SOURCE,
  });
  return { events: await readEvents(context, answer.hits.hits), total: totalOf(answer) };
}

function valuesOf({ body, process, parent }: TetragonEvent, field: string): string[] {
  switch (field) {
    case 'binary':
      return process?.binary === undefined ? [] : [process.binary];
    case 'parentBinary':
      return parent?.binary === undefined ? [] : [parent.binary];
    case 'pod':
      return process?.pod?.name === undefined ? [] : [process.pod.name];
    case 'user':
      return process?.uid === undefined ? [] : [String(process.uid)];
    default:
      return valuesOfField(body, field);
  }
}

interface Counted extends ProbeValue {
  podNames: Set<string>;
  execIds: Set<string>;
  nodeNames: Set<string>;
}

function countValues(
  events: readonly TetragonEvent[],
  valuesIn: (event: TetragonEvent) => string[],
): ProbeValue[] {
  const counted = new Map<string, Counted>();
  for (const event of events) {
    const time = Date.parse(event.timestamp ?? '');
    for (const value of valuesIn(event)) {
      const row = counted.get(value) ?? newRow(value, time);
      counted.set(value, row);
      row.events += 1;
      row.firstSeen = Math.min(row.firstSeen, time);
      row.lastSeen = Math.max(row.lastSeen, time);
      row.enforced += ENFORCED_ACTIONS.includes(event.action ?? '') ? 1 : 0;
      row.nodeNames.add(event.node);
      if (event.process?.pod?.name !== undefined) row.podNames.add(event.process.pod.name);
      if (event.process?.execId !== undefined) row.execIds.add(event.process.execId);
    }
  }
  return [...counted.values()].map(({ podNames, execIds, nodeNames, ...row }) => ({
    ...row,
    pods: podNames.size,
    processes: execIds.size,
    nodes: nodeNames.size,
  }));
}

function newRow(value: string, time: number): Counted {
  return {
    value,
    events: 0,
    pods: 0,
    processes: 0,
    nodes: 0,
    firstSeen: time,
    lastSeen: time,
    enforced: 0,
    podNames: new Set(),
    execIds: new Set(),
    nodeNames: new Set(),
  };
}
