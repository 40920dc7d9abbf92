import type { estypes } from '@elastic/elasticsearch';
import { typeField, NESTED_ARGUMENTS } from '../../common/documents/fields';
import { parseNumberRange, type ArgumentFilter } from '../../common/kernel_probes/argument_filter';
import {
  isInNetwork,
  networkPattern,
  parseNetwork,
  type Network,
} from '../../common/kernel_probes/cidr';
import type { ProbeType } from '../../common/kernel_probes/hook';
import { MAX_TERMS } from '../../common/limits';
import type { SearchContext } from '../elasticsearch/search_context';
import { ReasonError } from '../elasticsearch/errors';
import { isNested, onField } from './hook_query';

type Query = estypes.QueryDslQueryContainer;

/** A filter ready to be a query: what an IPv6 network needs has been looked up. */
type FieldQuery = (path: string) => Query;

/**
 * The query of argument filters: like the filters of documents, values of one field and operator are
 * alternatives, different fields must all fit, an excluded one must not.
 *
 * @param scope the documents among which IPv6 addresses are looked for
 * @throws ReasonError `bad_request` for a network or a range of numbers that is none
 */
export async function argumentFilterQueries(
  context: SearchContext,
  type: ProbeType,
  filters: readonly ArgumentFilter[],
  scope: Query,
): Promise<Query[]> {
  await checkOperators(context, type, filters);
  const queries = await Promise.all(
    filters.map(async (filter) => ({
      filter,
      query: onField(type, filter.field, await fieldQuery(context, type, filter, scope)),
    })),
  );
  const fields = [...new Set(filters.map(({ field }) => field))];
  const included = fields.map((field) =>
    queries
      .filter(({ filter }) => filter.field === field && !filter.exclude)
      .map(({ query }) => query),
  );
  const excluded = queries.filter(({ filter }) => filter.exclude).map(({ query }) => query);
  return [
    ...included
      .filter((alternatives) => alternatives.length > 0)
      .map((should): Query => ({ bool: { should, minimum_should_match: 1 } })),
    ...(excluded.length > 0 ? [{ bool: { must_not: excluded } }] : []),
  ];
}

const NUMBERS = new Set(['long', 'integer', 'short', 'byte', 'unsigned_long', 'float', 'double']);

/**
 * A range of numbers on text would compare letters without a word, and a prefix of a number fails:
 * both are said. 64-bit numbers are text, since the export writes them so.
 */
async function checkOperators(
  context: SearchContext,
  type: ProbeType,
  filters: readonly ArgumentFilter[],
): Promise<void> {
  const special = filters.filter(({ operator }) => operator !== '=');
  if (special.length === 0) return;
  const mappings = await context.fieldTypes(special.map(({ field }) => typeField(type, field)));
  for (const { field, operator } of special) {
    const types = mappings.get(typeField(type, field))?.types ?? [];
    const wanted = operator === '<>' ? 'number' : 'text';
    const fits = types.every((name) => NUMBERS.has(name) === (wanted === 'number'));
    if (!fits) {
      throw new ReasonError({
        code: 'argument_type_unfit',
        values: { field, types: [...types], wanted },
      });
    }
  }
}

async function fieldQuery(
  context: SearchContext,
  type: ProbeType,
  { field, operator, value }: ArgumentFilter,
  scope: Query,
): Promise<FieldQuery> {
  switch (operator) {
    case '=':
      // A value that its mapping cannot hold (text on a number) fits nothing.
      return (path) => ({
        bool: { should: [{ match: { [path]: { query: value, lenient: true } } }] },
      });
    case '^=':
      return (path) => ({ prefix: { [path]: { value } } });
    case '<>':
      return numberQuery(field, value);
    case '/=': {
      const network = parseNetwork(value);
      if (!network) {
        throw new ReasonError({ code: 'network_invalid', values: { text: value } });
      }
      const pattern = networkPattern(network);
      if (pattern !== undefined) return (path) => ({ regexp: { [path]: { value: pattern } } });
      const addresses = await addressesIn(context, type, field, network, scope);
      return (path) => ({ terms: { [path]: addresses } });
    }
  }
}

function numberQuery(field: string, value: string): FieldQuery {
  const range = parseNumberRange(value);
  if (!range) {
    throw new ReasonError({
      code: 'number_range_invalid',
      values: { field, text: value },
    });
  }
  const ends = {
    ...(range.low !== undefined && { gte: range.low }),
    ...(range.high !== undefined && { lte: range.high }),
  };
  return (path) => ({ range: { [path]: ends } });
}

interface Addresses {
  distinct?: AddressBuckets;
  nested?: { distinct: AddressBuckets };
}

interface AddressBuckets {
  buckets: { key: string }[];
  sum_other_doc_count: number;
}

/** IPv6 has several texts for one address: the stored ones are read and compared as numbers. */
async function addressesIn(
  context: SearchContext,
  type: ProbeType,
  field: string,
  network: Network,
  scope: Query,
): Promise<string[]> {
  const distinct = {
    terms: { field: typeField(type, field), include: '.*:.*', size: MAX_TERMS },
  };
  const nested = isNested(type, field);
  const { aggregations } = await context.search<Addresses>({
    query: scope,
    size: 0,
    track_total_hits: false,
    aggs: nested
      ? { nested: { nested: { path: NESTED_ARGUMENTS }, aggs: { distinct } } }
      : { distinct },
  });
  const answer = aggregations?.nested?.distinct ?? aggregations?.distinct;
  if (answer && answer.sum_other_doc_count > 0) {
    context.note({
      code: 'addresses_limited',
      values: { compared: MAX_TERMS, otherEvents: answer.sum_other_doc_count },
    });
  }
  return (answer?.buckets ?? []).map(({ key }) => key).filter((key) => isInNetwork(key, network));
}
