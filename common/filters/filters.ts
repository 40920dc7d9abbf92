import type { PlaceKind } from '../documents/place';

/** The filters every page and every route understands, in the order the filter bar offers them. */
export const FILTER_NAMES = [
  'cluster',
  'namespace',
  'workload',
  'workloadKind',
  'pod',
  'container',
  'image',
  'label',
  'node',
  'binary',
  'user',
  'loginUser',
  'policy',
  'function',
  'action',
] as const;

export type FilterName = (typeof FILTER_NAMES)[number];

export interface Filter {
  name: FilterName;
  /** For `label`: `key=value`. For `action`: `sigkill`, `override`, … or `exec` and `exit`. */
  value: string;
  /** True keeps everything but this value. */
  exclude: boolean;
}

/** Value of `namespace` for processes that documents prove to be the host's. No Kubernetes name has brackets. */
export const HOST_NAMESPACE = '(host)';

/** Value of `namespace` for processes in containers whose pod Tetragon could not name. */
export const UNRESOLVED_NAMESPACE = '(unresolved)';

/** Value of `namespace` for processes of which nothing says where they ran: see `placeKindOf`. */
export const UNKNOWN_NAMESPACE = '(unknown)';

/** Value of `cluster` for what Tetragon without `clusterName` writes: no name. */
export const UNNAMED_CLUSTER = '(unnamed)';

/** Value of `namespace` for each kind of place without one. */
export const NAMESPACE_OF_PLACE = {
  unresolved: UNRESOLVED_NAMESPACE,
  host: HOST_NAMESPACE,
  unknown: UNKNOWN_NAMESPACE,
} as const satisfies Readonly<Record<Exclude<PlaceKind, 'pod'>, string>>;

export function isFilterName(name: string): name is FilterName {
  return (FILTER_NAMES as readonly string[]).includes(name);
}

/** Parses one address value: a leading `!` excludes, `\!` and `\\` stand for a value's own first character. */
export function parseFilterValue(name: FilterName, text: string): Filter {
  if (text.startsWith('!')) return { name, value: unescapeStart(text.slice(1)), exclude: true };
  return { name, value: unescapeStart(text), exclude: false };
}

/** The reverse of `parseFilterValue`. */
export function printFilterValue({ value, exclude }: Filter): string {
  const escaped = /^[!\\]/.test(value) ? `\\${value}` : value;
  return exclude ? `!${escaped}` : escaped;
}

function unescapeStart(text: string): string {
  return /^\\[!\\]/.test(text) ? text.slice(1) : text;
}

/** Filters of a query object such as `{ namespace: ['a', '!b'] }`; other keys are left alone. */
export function parseFilters(query: Readonly<Record<string, unknown>>): Filter[] {
  return FILTER_NAMES.flatMap((name) => {
    const values = query[name];
    const list = Array.isArray(values) ? values : values === undefined ? [] : [values];
    return list
      .filter((value) => typeof value === 'string')
      .map((value) => parseFilterValue(name, value))
      .filter(({ value }) => value !== '');
  });
}

/** The query parameters of filters, without doubles. */
export function printFilters(filters: readonly Filter[]): Partial<Record<FilterName, string[]>> {
  const query: Partial<Record<FilterName, string[]>> = {};
  for (const filter of filters) {
    const values = (query[filter.name] ??= []);
    const text = printFilterValue(filter);
    if (!values.includes(text)) values.push(text);
  }
  return query;
}

export function sameFilter(a: Filter, b: Filter): boolean {
  return a.name === b.name && a.value === b.value && a.exclude === b.exclude;
}
