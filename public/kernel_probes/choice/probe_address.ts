import { PROBE_TYPES } from '../../../common/documents/event_types';
import {
  parseArgumentFilter,
  printArgumentFilter,
  sameArgumentFilter,
  type ArgumentFilter,
} from '../../../common/kernel_probes/argument_filter';
import type { ProbeHook } from '../../../common/kernel_probes/hook';
import { MAX_ARGUMENT_FILTERS, MAX_VALUE_COLUMNS } from '../../../common/limits';

export type ProbeOrder = 'volume' | 'rare';
export type ProbeTab = 'events' | 'processes';

/** What the address bar says of this page beyond range and filters. */
export interface ProbeAddress {
  hook?: ProbeHook;
  /** `shapeId` of the chosen arguments shape. */
  shape?: string;
  filters: ArgumentFilter[];
  /** Columns the reader chose; absent: the most telling. */
  columns?: string[];
  order: ProbeOrder;
  tab: ProbeTab;
}

/** Reads the page's own parameters; what they cannot be is left out. */
export function parseProbeAddress(parameters: Readonly<Record<string, string>>): ProbeAddress {
  const type = PROBE_TYPES.find((known) => known === parameters.hook);
  const { hookPolicy = '', hookName, hookPath, shape, columns } = parameters;
  const hook = type !== undefined &&
    hookName !== undefined && {
      type,
      policy: hookPolicy,
      name: hookName,
      ...(hookPath !== undefined && { path: hookPath }),
    };
  return {
    ...(hook && { hook }),
    ...(shape !== undefined && { shape }),
    filters: parseFilterList(parameters.arg),
    ...(columns && { columns: columns.split(',').slice(0, MAX_VALUE_COLUMNS) }),
    order: parameters.order === 'rare' ? 'rare' : 'volume',
    tab: parameters.tab === 'processes' ? 'processes' : 'events',
  };
}

/** The reverse of `parseProbeAddress`; what is usual is not written. */
export function printProbeAddress(address: ProbeAddress): Record<string, string> {
  const { hook, shape, filters, columns, order, tab } = address;
  return {
    ...(hook && { hook: hook.type, hookName: hook.name }),
    ...(hook?.policy && { hookPolicy: hook.policy }),
    ...(hook?.path !== undefined && { hookPath: hook.path }),
    ...(hook && shape !== undefined && { shape }),
    ...(hook && filters.length > 0 && { arg: JSON.stringify(filters.map(printArgumentFilter)) }),
    ...(hook && columns && columns.length > 0 && { columns: columns.join(',') }),
    ...(order === 'rare' && { order }),
    ...(tab === 'processes' && { tab }),
  };
}

/** The choice as the routes take it. */
export function choiceParameters({
  hook,
  shape,
  filters,
}: ProbeAddress): Record<string, string | string[]> {
  if (!hook) return {};
  return {
    hook: hook.type,
    hookPolicy: hook.policy,
    hookName: hook.name,
    ...(hook.path !== undefined && { hookPath: hook.path }),
    ...(shape !== undefined && { shape }),
    ...(filters.length > 0 && { arg: filters.map(printArgumentFilter) }),
  };
}

/** Adds a filter in place of one that says the opposite. */
export function withFilter(address: ProbeAddress, added: ArgumentFilter): ProbeAddress {
  const opposite = { ...added, exclude: !added.exclude };
  const kept = address.filters.filter(
    (filter) => !sameArgumentFilter(filter, added) && !sameArgumentFilter(filter, opposite),
  );
  return { ...address, filters: [...kept, added].slice(-MAX_ARGUMENT_FILTERS) };
}

export function withoutFilter(address: ProbeAddress, removed: ArgumentFilter): ProbeAddress {
  return {
    ...address,
    filters: address.filters.filter((filter) => !sameArgumentFilter(filter, removed)),
  };
}

function parseFilterList(text: string | undefined): ArgumentFilter[] {
  if (text === undefined) return [];
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return [];
  }
  if (!Array.isArray(list)) return [];
  return list
    .filter((item) => typeof item === 'string')
    .map(parseArgumentFilter)
    .filter((filter) => filter !== undefined)
    .slice(0, MAX_ARGUMENT_FILTERS);
}
