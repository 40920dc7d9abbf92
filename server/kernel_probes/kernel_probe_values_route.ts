import {
  KERNEL_PROBE_VALUES_PATH,
  kernelProbeValuesQuerySchema,
  PROCESS_COLUMNS,
  type KernelProbeValuesAnswer,
  type KernelProbeValuesQuery,
  type ProbeColumn,
} from '../../common/api/kernel_probe_values';
import { baselineRange } from '../../common/baseline/baseline_range';
import { FIELD } from '../../common/documents/fields';
import { processFields } from '../../common/documents/process_fields';
import { fieldsOfBodies, firstColumns } from '../../common/kernel_probes/argument_fields';
import type { TetragonEvent } from '../../common/documents/tetragon_event';
import type { ProbeType } from '../../common/kernel_probes/hook';
import { CARDINALITY_PRECISION, MAX_VALUE_COLUMNS } from '../../common/limits';
import { totalOf } from '../elasticsearch/total_of';
import type { SearchContext, SearchBody } from '../elasticsearch/search_context';
import { readRange } from '../elasticsearch/range';
import type { RouteDefinition } from '../route';
import { actionsAggregation, countMeanings, type ActionBuckets } from './action_counts';
import { choiceQueries, type ChoiceQueries } from './choice_query';
import { columnPath } from './column_query';
import { findShapes } from './find_shapes';
import { nameNumbers } from './name_numbers';
import { markFirstSeen } from './first_seen';
import { podsAggregation } from './functions_query';
import { readColumn } from './read_column';

/** One function: totals, shapes of its arguments, and the values of up to three of them. */
export const kernelProbeValuesRoute: RouteDefinition<
  typeof kernelProbeValuesQuerySchema,
  KernelProbeValuesAnswer
> = {
  path: KERNEL_PROBE_VALUES_PATH,
  query: kernelProbeValuesQuerySchema,
  async answer(context, query, now) {
    const range = readRange(query.from, query.to, now);
    const { hook: type } = query;
    const queries = await choiceQueries(context, query, range);
    const [totals, { shapes, others, candidates, columns }] = await Promise.all([
      readTotals(context, type, queries),
      readColumns(context, query, queries),
    ]);
    const compared = baselineRange(range);
    const marked = await markFirstSeen(context, type, queries.hookIn(compared), columns);
    return {
      ...totals,
      shapes,
      otherShapes: others,
      candidates,
      columns: marked.columns,
      baseline: { ...compared, events: marked.events },
      range,
    };
  },
};

/** The shapes of the arguments, and the columns that are asked for or tell most. */
async function readColumns(
  context: SearchContext,
  { hook: type, order, size, column }: KernelProbeValuesQuery,
  queries: ChoiceQueries,
): Promise<
  Pick<KernelProbeValuesAnswer, 'shapes' | 'candidates' | 'columns'> & { others: number }
> {
  const question = { type, query: queries.choice, order, size };
  const candidatesOf = (sample: readonly TetragonEvent[]) => [
    ...fieldsOfBodies(sample.map(({ body }) => body)),
    ...PROCESS_COLUMNS,
  ];
  const wantedOf = (sample: readonly TetragonEvent[]) =>
    column ?? firstColumns(candidatesOf(sample), MAX_VALUE_COLUMNS);
  const read = async (wanted: readonly string[]): Promise<ProbeColumn[]> => {
    const mappings = await context.fieldTypes(wanted.map((field) => columnPath(type, field)));
    return Promise.all(
      wanted.map((field) =>
        readColumn(context, question, field, mappings.get(columnPath(type, field))),
      ),
    );
  };
  let begun: { wanted: string; columns: Promise<ProbeColumn[]> } | undefined;
  const { shapes, others, sample } = await findShapes(context, type, queries, (first) => {
    const wanted = wantedOf(first);
    const columns = read(wanted);
    // Heard below; until then counting the shapes may fail first.
    columns.catch(() => undefined);
    begun = { wanted: JSON.stringify(wanted), columns };
  });
  const wanted = wantedOf(sample);
  const columns = await (begun?.wanted === JSON.stringify(wanted) ? begun.columns : read(wanted));
  return {
    shapes,
    others,
    candidates: candidatesOf(sample),
    columns: columns.map((column) => nameNumbers(column, sample)),
  };
}

interface Totals {
  pods: { value: number };
  nodes: { value: number };
  processes: { value: number };
  first: { value: number | null };
  last: { value: number | null };
  actions: ActionBuckets;
}

async function readTotals(
  context: SearchContext,
  type: ProbeType,
  { choice }: ChoiceQueries,
): Promise<
  Pick<
    KernelProbeValuesAnswer,
    'events' | 'pods' | 'nodes' | 'processes' | 'firstSeen' | 'lastSeen' | 'actions'
  >
> {
  const answer = await context.search<Totals>(totalsQuery(type, choice));
  const totals = answer.aggregations;
  return {
    events: totalOf(answer),
    pods: totals?.pods.value ?? 0,
    nodes: totals?.nodes.value ?? 0,
    processes: totals?.processes.value ?? 0,
    ...(typeof totals?.first.value === 'number' && { firstSeen: totals.first.value }),
    ...(typeof totals?.last.value === 'number' && { lastSeen: totals.last.value }),
    actions: totals ? countMeanings(totals.actions) : {},
  };
}

/** The sentence of a choice: how often, where, when, and what was done about it. */
function totalsQuery(type: ProbeType, query: ChoiceQueries['choice']): SearchBody {
  const { execId } = processFields(type);
  return {
    query,
    size: 0,
    track_total_hits: true,
    aggs: {
      ...podsAggregation(type),
      nodes: { cardinality: { field: FIELD.node } },
      processes: { cardinality: { field: execId, precision_threshold: CARDINALITY_PRECISION } },
      first: { min: { field: FIELD.timestamp } },
      last: { max: { field: FIELD.timestamp } },
      actions: actionsAggregation(type),
    },
  };
}
