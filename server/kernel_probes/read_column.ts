import type { ProbeColumn, ProbeValue } from '../../common/api/kernel_probe_values';
import { CARDINALITY_PRECISION, MAX_ORDERED_VALUES } from '../../common/limits';
import { positionOfField } from '../../common/kernel_probes/argument_fields';
import type { SearchContext, FieldMapping, SearchBody } from '../elasticsearch/search_context';
import {
  columnPath,
  columnQuery,
  distinctQuery,
  fewestPodsQuery,
  type ColumnAggregations,
  type ColumnOrder,
  type ValueBucket,
} from './column_query';
import { sortValues, type ColumnQuestion } from './column_question';
import { columnFromDocuments, longValues } from './column_from_documents';

/** One column: counted by the index where it can, else from documents with the reason. */
export async function readColumn(
  context: SearchContext,
  question: ColumnQuestion,
  field: string,
  mapping: FieldMapping | undefined,
): Promise<ProbeColumn> {
  const { type, query, order, size } = question;
  const reason = positionOfField(field) === undefined ? whyNotCounted(mapping) : 'position';
  if (reason !== undefined) return columnFromDocuments(context, question, field, reason);
  const { used, aggregations } = await readValues(context, question, field);
  const column = columnOf(field, aggregations, used);
  const long = aggregations.tooLong.doc_count;
  if (long === 0) return column;
  const read = await longValues(context, type, query, field, columnPath(type, field), size);
  return {
    ...column,
    values: merge(column.values, read.values, order, size),
    tooLong: { events: long, read: read.documents },
  };
}

async function readValues(
  context: SearchContext,
  { type, query, order, size }: ColumnQuestion,
  field: string,
): Promise<{ used: ColumnOrder; aggregations: ColumnAggregations }> {
  const ask = async (body: SearchBody): Promise<ColumnAggregations> => {
    const { aggregations } = await context.search<ColumnAggregations>(body);
    if (!aggregations) throw new Error('Elasticsearch answered without the aggregations');
    return aggregations;
  };
  if (order === 'volume') {
    return {
      used: 'volume',
      aggregations: await ask(columnQuery(type, field, query, 'volume', size)),
    };
  }
  const counted = await ask(distinctQuery(type, field, query));
  const distinct = (counted.nested ?? counted).distinct?.value ?? 0;
  if (distinct > MAX_ORDERED_VALUES) {
    const aggregations = await ask(columnQuery(type, field, query, 'fewest_events', size));
    return { used: 'fewest_events', aggregations };
  }
  const ranked = await ask(fewestPodsQuery(type, field, query, size));
  const { values } = ranked.nested ?? ranked;
  const keys = values?.buckets.map(({ key, key_as_string: text }) => text ?? key) ?? [];
  const aggregations = await ask(columnQuery(type, field, query, 'volume', size, keys));
  return { used: 'fewest_pods', aggregations: inOrderOf(keys, aggregations, values) };
}

/** The facts of ranked values in the order of their rank, with what the ranking says of the others. */
function inOrderOf(
  keys: readonly ValueBucket['key'][],
  aggregations: ColumnAggregations,
  ranked: ColumnAggregations['values'],
): ColumnAggregations {
  const rank = new Map(keys.map((key, index) => [String(key), index]));
  const rankOf = ({ key, key_as_string: text }: ValueBucket) => rank.get(text ?? String(key)) ?? 0;
  const own = aggregations.nested ?? aggregations;
  const values = {
    buckets: [...(own.values?.buckets ?? [])].sort((a, b) => rankOf(a) - rankOf(b)),
    sum_other_doc_count: ranked?.sum_other_doc_count ?? 0,
    doc_count_error_upper_bound: ranked?.doc_count_error_upper_bound ?? 0,
  };
  return aggregations.nested
    ? { ...aggregations, nested: { ...aggregations.nested, values } }
    : { ...aggregations, values };
}

/** Backing indices that disagree about a type cannot be counted together: Elasticsearch refuses. */
function whyNotCounted(
  mapping: FieldMapping | undefined,
): 'unmapped' | 'text' | 'mixed' | undefined {
  if (!mapping) return 'unmapped';
  if (mapping.types.length > 1) return 'mixed';
  return mapping.isAggregatable ? undefined : 'text';
}

function columnOf(
  field: string,
  aggregations: ColumnAggregations,
  order: ColumnOrder,
): ProbeColumn {
  const { values, distinct } = aggregations.nested ?? aggregations;
  const count = distinct?.value ?? 0;
  const others = values?.sum_other_doc_count ?? 0;
  const countError = values?.doc_count_error_upper_bound ?? 0;
  return {
    field,
    values: (values?.buckets ?? []).map(readValue),
    distinct: count,
    distinctIsExact: count < CARDINALITY_PRECISION,
    events: aggregations.withValue.doc_count,
    others,
    countError: Math.max(0, countError),
    orderIsExact:
      order === 'fewest_pods' || (order === 'volume' && countError === 0) || others === 0,
  };
}

function readValue(bucket: ValueBucket): ProbeValue {
  const facts = bucket.event ?? bucket;
  return {
    value: bucket.key_as_string ?? String(bucket.key),
    events: facts.doc_count,
    pods: facts.pods?.value ?? 0,
    processes: facts.processes?.value ?? 0,
    nodes: facts.nodes?.value ?? 0,
    firstSeen: facts.first?.value ?? 0,
    lastSeen: facts.last?.value ?? 0,
    enforced: facts.enforced?.doc_count ?? 0,
  };
}

function merge(
  indexed: readonly ProbeValue[],
  read: readonly ProbeValue[],
  order: 'volume' | 'rare',
  size: number,
): ProbeValue[] {
  return sortValues([...indexed, ...read], order).slice(0, size);
}
