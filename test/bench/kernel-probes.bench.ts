import type { Client, estypes } from '@elastic/elasticsearch';
import type { IncompleteReason } from '../../common/api/incomplete';
import type { KernelProbeEventsAnswer } from '../../common/api/kernel_probe_events';
import type { KernelProbeProcessesAnswer } from '../../common/api/kernel_probe_processes';
import type { KernelProbeValuesAnswer } from '../../common/api/kernel_probe_values';
import type { KernelProbesAnswer } from '../../common/api/kernel_probes';
import { FIELD, NESTED_ARGUMENTS, typeField } from '../../common/documents/fields';
import { processFields } from '../../common/documents/process_fields';
import {
  MAX_LINEAGE_PROCESSES,
  PROBE_EVENTS_PAGE_SIZE,
  VALUES_PER_COLUMN,
} from '../../common/limits';
import { compareTimes } from '../../scripts/bench/compare';
import type { BenchContext } from '../../scripts/bench/context';
import { printNumber, type Measurement } from '../../scripts/bench/measurement';
import { loadDay, type LoadedDay } from './data/load_day';
import { startPluginProcess } from './plugin_process';

const OF_REFERENCE = 1.5;
const OF_FLAT = 2;
const CEILING_MS = 2_000;

const TYPE = 'process_kprobe';
const FUNCTION = typeField(TYPE, 'function_name');
const POLICY = typeField(TYPE, 'policy_name');
const BARS = 60;

/** The choice whose values are shown: the function that fires most. */
const FD_INSTALL = { hook: TYPE, hookPolicy: 'sensitive-files', hookName: 'fd_install' };
/** The choice whose processes are shown: each of its processes fires once. */
const MOUNT = { hook: TYPE, hookPolicy: '', hookName: '__x64_sys_mount' };

/** One level of the drilldown: what the page asks, and the plain search it is held against. */
interface Level {
  what: string;
  target: number;
  ask: () => Promise<unknown>;
  reference: estypes.SearchRequest;
}

/** Each level of the drilldown over HTTP, beside one plain search that finds the same. */
export async function* measure(context: BenchContext): AsyncGenerator<Measurement> {
  const { client } = await context.elasticsearch();
  const day = await loadDay(context);
  const server = await startPluginProcess(context, {
    'tetragonInvestigator.dataStreams': [day.dataStream],
  });
  const ask = async <Answer extends { incomplete: IncompleteReason[] }>(
    route: string,
    query: Record<string, string>,
  ): Promise<Answer> => JSON.parse(await server.ask(route, { ...day.range, ...query })) as Answer;

  const levels: Level[] = [
    {
      what: 'policies and functions',
      target: OF_REFERENCE,
      ask: async () => {
        const { functions } = await ask<KernelProbesAnswer>('kernel_probes', {});
        expectAtLeast(functions.length, 5, 'functions');
      },
      reference: functionsReference(day),
    },
    {
      what: 'values of a function',
      target: OF_REFERENCE,
      ask: async () => {
        const { columns } = await ask<KernelProbeValuesAnswer>('kernel_probe_values', FD_INSTALL);
        expectAtLeast(columns.length, 1, 'columns');
      },
      reference: valuesReference(day),
    },
    {
      what: 'values of a function, rare first',
      target: OF_REFERENCE,
      ask: () =>
        ask<KernelProbeValuesAnswer>('kernel_probe_values', { ...FD_INSTALL, order: 'rare' }),
      reference: valuesReference(day),
    },
    {
      what: 'a page of events',
      target: OF_REFERENCE,
      ask: async () => {
        const { events } = await ask<KernelProbeEventsAnswer>('kernel_probe_events', FD_INSTALL);
        expectAtLeast(events.length, PROBE_EVENTS_PAGE_SIZE, 'events');
      },
      reference: eventsReference(day),
    },
    {
      what: `tree of the processes behind a choice`,
      target: OF_FLAT,
      ask: async () => {
        const { processes } = await ask<KernelProbeProcessesAnswer>(
          'kernel_probe_processes',
          MOUNT,
        );
        expectAtLeast(processes, Math.min(MAX_LINEAGE_PROCESSES, day.documents / 100), 'processes');
      },
      reference: flatReference(day),
    },
  ];
  for (const level of levels) yield* measureLevel(context, client, level);
}

async function* measureLevel(
  context: BenchContext,
  client: Client,
  { what, target, ask, reference }: Level,
): AsyncGenerator<Measurement> {
  context.say(`Measuring ${what}`);
  const times = await compareTimes(
    { ask, reference: () => client.search({ ...reference, request_cache: false }) },
    context.runs,
  );
  const time = times.ask.median;
  yield {
    what: `${what}: ${printNumber(time)} ms`,
    value: time / times.reference.median,
    unit: '×',
    target,
    reference: `one plain search: ${printNumber(times.reference.median)} ms`,
  };
  yield { what, value: time, unit: 'ms', target: CEILING_MS };
}

/** A level that answers less than there is would be quick for nothing. */
function expectAtLeast(found: number, expected: number, what: string): void {
  if (found < expected) throw new Error(`Only ${found} of ${expected} ${what} were found.`);
}

function inRange({ range }: LoadedDay): estypes.QueryDslQueryContainer {
  return {
    range: {
      [FIELD.timestamp]: { gte: range.from, lte: range.to, format: 'strict_date_optional_time' },
    },
  };
}

const TIMES = {
  first: { min: { field: FIELD.timestamp } },
  last: { max: { field: FIELD.timestamp } },
} satisfies Record<string, estypes.AggregationsAggregationContainer>;

/** Policies, their functions, and of each its pods, its times and its bars. */
function functionsReference(day: LoadedDay): estypes.SearchRequest {
  const { from, to } = day.range;
  const interval = Math.ceil((Date.parse(to) - Date.parse(from)) / BARS);
  return {
    index: day.dataStream,
    size: 0,
    track_total_hits: true,
    query: {
      bool: { filter: [inRange(day), { exists: { field: `cilium_tetragon.log.${TYPE}` } }] },
    },
    aggs: {
      policies: {
        terms: { field: POLICY, missing: '', size: 100 },
        aggs: {
          functions: {
            terms: { field: FUNCTION, size: 1_000 },
            aggs: {
              ...TIMES,
              pods: { cardinality: { field: FIELD.pod } },
              actions: { terms: { field: typeField(TYPE, 'action'), size: 20 } },
              bars: {
                date_histogram: {
                  field: FIELD.timestamp,
                  fixed_interval: `${interval}ms`,
                  min_doc_count: 1,
                },
              },
            },
          },
        },
      },
    },
  };
}

function ofFunction(day: LoadedDay, name: string): estypes.QueryDslQueryContainer {
  return { bool: { filter: [inRange(day), { term: { [FUNCTION]: name } }] } };
}

/** The facts of the events behind a choice or a value. */
const FACTS = {
  ...TIMES,
  pods: { cardinality: { field: FIELD.pod } },
  processes: { cardinality: { field: FIELD.execId } },
  nodes: { cardinality: { field: FIELD.node } },
} satisfies Record<string, estypes.AggregationsAggregationContainer>;

/** The sentence of a function, and the most frequent values of the three columns that are shown. */
function valuesReference(day: LoadedDay): estypes.SearchRequest {
  const distinct = (field: string) => ({ cardinality: { field } });
  const inArguments = (field: string): estypes.AggregationsAggregationContainer => ({
    nested: { path: NESTED_ARGUMENTS },
    aggs: {
      distinct: distinct(field),
      values: {
        terms: { field, size: VALUES_PER_COLUMN },
        aggs: { event: { reverse_nested: {}, aggs: FACTS } },
      },
    },
  });
  return {
    index: day.dataStream,
    size: 0,
    track_total_hits: true,
    query: ofFunction(day, 'fd_install'),
    aggs: {
      ...FACTS,
      paths: inArguments(typeField(TYPE, 'args.file_arg.path')),
      numbers: inArguments(typeField(TYPE, 'args.int_arg')),
      distinctBinaries: distinct(FIELD.binary),
      binaries: { terms: { field: FIELD.binary, size: VALUES_PER_COLUMN }, aggs: FACTS },
    },
  };
}

function eventsReference(day: LoadedDay): estypes.SearchRequest {
  return {
    index: day.dataStream,
    size: PROBE_EVENTS_PAGE_SIZE,
    track_total_hits: true,
    query: ofFunction(day, 'fd_install'),
    // A page needs a place where the next one begins: bursts put thousands into one millisecond.
    sort: [
      { [FIELD.timestamp]: 'desc' },
      { [FIELD.eventTime]: 'desc' },
      { [FIELD.node]: 'asc' },
      { _seq_no: 'desc' },
    ],
    _source: ['message', FIELD.timestamp],
  };
}

/** The documents of as many processes, with the facts that a lineage needs. */
function flatReference(day: LoadedDay): estypes.SearchRequest {
  const { execId, pod } = processFields(TYPE);
  return {
    index: day.dataStream,
    size: MAX_LINEAGE_PROCESSES,
    track_total_hits: false,
    query: ofFunction(day, MOUNT.hookName),
    stored_fields: '_none_',
    docvalue_fields: [
      execId,
      FIELD.cluster,
      FIELD.binary,
      FIELD.parentExecId,
      FIELD.parentBinary,
      typeField(TYPE, 'parent.parent_exec_id'),
      pod,
      FIELD.node,
      FIELD.timestamp,
    ],
  };
}
