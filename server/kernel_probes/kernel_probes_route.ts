import {
  KERNEL_PROBES_PATH,
  kernelProbesQuerySchema,
  type KernelProbesAnswer,
  type ProbeFunction,
} from '../../common/api/kernel_probes';
import { PROBE_TYPES } from '../../common/documents/event_types';
import { nameFields } from '../../common/documents/fields';
import { parseFilters } from '../../common/filters/filters';
import type { ProbeType } from '../../common/kernel_probes/hook';
import { MAX_PROBE_FUNCTIONS } from '../../common/limits';
import type { SearchContext, SearchAnswer } from '../elasticsearch/search_context';
import { filterQuery } from '../elasticsearch/filter_query';
import { readRange } from '../elasticsearch/range';
import { totalOf } from '../elasticsearch/total_of';
import type { RouteDefinition } from '../route';
import { functionsFromDocuments } from './functions_from_documents';
import {
  functionsQuery,
  readFunction,
  sparklineBars,
  type Bars,
  type FunctionsAggregations,
} from './functions_query';
import { whyNothing } from './why_nothing';

type Query = ReturnType<typeof filterQuery>;

/** Policies and functions of every hook kind in one round trip; more where nothing fits. */
export const kernelProbesRoute: RouteDefinition<
  typeof kernelProbesQuerySchema,
  KernelProbesAnswer
> = {
  path: KERNEL_PROBES_PATH,
  query: kernelProbesQuerySchema,
  async answer(context, { from, to, q, ...names }, now) {
    const range = readRange(from, to, now);
    const question = { filters: parseFilters(names), q };
    const query = filterQuery({ ...question, range });
    const bars = sparklineBars(range);
    const found = (await hasTextNames(context))
      ? await functionsFromDocuments(context, query, bars)
      : await readFunctions(context, query, bars);
    return {
      ...found,
      bars,
      range,
      ...(found.events === 0 && { nothing: await whyNothing(context, question, range) }),
    };
  },
};

/** An index written without the integration's template maps names as text, which cannot be counted. */
async function hasTextNames(context: SearchContext): Promise<boolean> {
  const types = await context.fieldTypes(PROBE_TYPES.flatMap(nameFields));
  return [...types.values()].some(({ isAggregatable }) => !isAggregatable);
}

async function readFunctions(
  context: SearchContext,
  query: Query,
  bars: Bars,
): Promise<Pick<KernelProbesAnswer, 'functions' | 'events'>> {
  const answers = await context.msearch<FunctionsAggregations>(
    PROBE_TYPES.map((type) => functionsQuery(type, query, bars)),
  );
  const functions: ProbeFunction[] = [];
  let events = 0;
  for (const [index, type] of PROBE_TYPES.entries()) {
    const answer = answers[index];
    if (!answer) continue;
    events += totalOf(answer);
    functions.push(...(await readPages(context, type, query, bars, answer)));
  }
  return { functions, events };
}

async function readPages(
  context: SearchContext,
  type: ProbeType,
  query: Query,
  bars: Bars,
  first: SearchAnswer<FunctionsAggregations>,
): Promise<ProbeFunction[]> {
  const functions: ProbeFunction[] = [];
  let answer = first;
  for (;;) {
    const { buckets = [], after_key: after } = answer.aggregations?.functions ?? {};
    functions.push(...buckets.map((bucket) => readFunction(type, bucket, bars)));
    if (!after || buckets.length === 0) return functions;
    if (functions.length >= MAX_PROBE_FUNCTIONS) {
      context.note({ code: 'functions_limited', values: { shown: functions.length, type } });
      return functions;
    }
    answer = await context.search<FunctionsAggregations>(functionsQuery(type, query, bars, after));
  }
}
