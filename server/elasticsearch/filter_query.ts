import type { estypes } from '@elastic/elasticsearch';
import { fullAction } from '../../common/documents/actions';
import {
  ACTION_ENDED,
  ACTION_EXECUTED,
  FIELD,
  FIELDS,
  FUNCTION_HALVES,
  FUNCTION_OFFSETS,
  labelFields,
} from '../../common/documents/fields';
import { UNSET_AUID } from '../../common/documents/tetragon_event';
import {
  HOST_NAMESPACE,
  UNKNOWN_NAMESPACE,
  UNNAMED_CLUSTER,
  UNRESOLVED_NAMESPACE,
  type Filter,
  type FilterName,
} from '../../common/filters/filters';
import { ReasonError } from './errors';
import { escapeWildcards, freeTextQuery } from './free_text_query';
import { placeQuery } from './place_query';
import type { Range } from './range';

type Query = estypes.QueryDslQueryContainer;

export interface FilterQuestion {
  filters: readonly Filter[];
  /** On @timestamp, both ends inclusive; a missing end is open. */
  range?: Partial<Range>;
  q?: string | undefined;
}

/**
 * The query for documents that fit: values of one name are alternatives, names and words of `q`
 * must all fit, an excluded value must not.
 *
 * @throws ReasonError `bad_request` for a value that its filter cannot have
 */
export function filterQuery({ filters, range, q = '' }: FilterQuestion): Query {
  const included = filters.filter(({ exclude }) => !exclude);
  const names = [...new Set(included.map(({ name }) => name))];
  return {
    bool: {
      filter: [
        ...(range ? [rangeQuery(range)] : []),
        ...names.map((name) =>
          anyOf(included.filter((filter) => filter.name === name).flatMap(valueQueries)),
        ),
        ...freeTextQuery(q),
      ],
      must_not: filters.filter(({ exclude }) => exclude).flatMap(valueQueries),
    },
  };
}

export function rangeQuery({ from, to }: Partial<Range>): Query {
  const ends = { ...(from !== undefined && { gte: from }), ...(to !== undefined && { lte: to }) };
  return { range: { [FIELD.timestamp]: { ...ends, format: 'epoch_millis' } } };
}

/** One of the queries must fit. */
export function anyOf(should: Query[]): Query {
  return { bool: { should, minimum_should_match: 1 } };
}

/** `value` in one of the fields that hold a fact. */
export function equalsQueries(fields: readonly string[], value: string): Query[] {
  return fields.map((field) => ({ term: { [field]: value } }));
}

/** Documents in which one of the fields that hold a fact is there. */
export function existsQueries(fields: readonly string[]): Query[] {
  return fields.map((field) => ({ exists: { field } }));
}

/** An empty name is what Tetragon without `clusterName` writes: none. */
export function clusterQuery(cluster: string): Query {
  return cluster === ''
    ? { bool: { must_not: [{ exists: { field: FIELD.cluster } }] } }
    : { term: { [FIELD.cluster]: cluster } };
}

/** Alternatives that stand for one filter value. */
function valueQueries({ name, value }: Filter): Query[] {
  switch (name) {
    case 'namespace':
      return namespaceQueries(value);
    case 'cluster':
      return [clusterQuery(value === UNNAMED_CLUSTER ? '' : value)];
    case 'label':
      return labelQueries(value);
    case 'binary':
      return binaryQueries(value);
    case 'user':
      return userQueries(value);
    case 'loginUser':
      return equalsQueries(FIELDS.loginUser, loginUserId(value));
    case 'function':
      return functionQueries(value);
    case 'action':
      return actionQueries(value);
    default:
      return equalsQueries(FIELDS_OF_PLAIN_FILTERS[name], value);
  }
}

const FIELDS_OF_PLAIN_FILTERS = {
  workload: FIELDS.workload,
  workloadKind: FIELDS.workloadKind,
  pod: FIELDS.pod,
  container: FIELDS.container,
  image: FIELDS.image,
  node: [FIELD.node],
  policy: FIELDS.policy,
} as const satisfies Partial<Record<FilterName, readonly string[]>>;

function namespaceQueries(value: string): Query[] {
  switch (value) {
    case HOST_NAMESPACE:
      return [placeQuery('host')];
    case UNRESOLVED_NAMESPACE:
      return [placeQuery('unresolved')];
    case UNKNOWN_NAMESPACE:
      return [placeQuery('unknown')];
    default:
      return equalsQueries(FIELDS.namespace, value);
  }
}

/** `key=value`; a key alone asks for any value. A label's value never holds `=`, nor does its key. */
function labelQueries(text: string): Query[] {
  const separator = text.indexOf('=');
  if (separator === -1) return existsQueries(labelFields(text));
  return equalsQueries(labelFields(text.slice(0, separator)), text.slice(separator + 1));
}

/** A path as it is; a bare name also as the last part of a path. */
function binaryQueries(value: string): Query[] {
  const exact = equalsQueries(FIELDS.binary, value);
  if (value.includes('/')) return exact;
  const wildcard = `*/${escapeWildcards(value)}`;
  return [
    ...exact,
    ...FIELDS.binary.map((field): Query => ({ wildcard: { [field]: { value: wildcard } } })),
  ];
}

/** process_usdt keeps its uid as a number, and a term that is none would fail there. */
const UID = /^\d{1,10}$/;

function userQueries(value: string): Query[] {
  return equalsQueries(UID.test(value) ? FIELDS.user : FIELDS.userName, value);
}

function loginUserId(value: string): string {
  if (value === 'unset') return String(UNSET_AUID);
  if (UID.test(value)) return value;
  throw new ReasonError({ code: 'login_user_invalid', values: { text: value } });
}

function functionQueries(value: string): Query[] {
  const [first, second] = [value.split('/', 1)[0] ?? '', value.slice(value.indexOf('/') + 1)];
  return [
    ...equalsQueries(FIELDS.function, value),
    ...(/^\d+$/.test(value) ? equalsQueries(FUNCTION_OFFSETS, value) : []),
    ...(value.includes('/')
      ? FUNCTION_HALVES.map(([left, right]): Query => ({
          bool: { filter: [{ term: { [left]: first } }, { term: { [right]: second } }] },
        }))
      : []),
  ];
}

function actionQueries(value: string): Query[] {
  if (value === 'exec') return [{ term: { [FIELD.eventAction]: ACTION_EXECUTED } }];
  if (value === 'exit') return [{ term: { [FIELD.eventAction]: ACTION_ENDED } }];
  return equalsQueries(FIELDS.action, fullAction(value));
}
