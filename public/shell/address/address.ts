import {
  FILTER_NAMES,
  parseFilters,
  printFilters,
  type Filter,
} from '../../../common/filters/filters';
import { parsePage, printPage, type PageAddress } from './page_address';
import { parseRefresh, printRefresh, type Refresh } from '../time_range/refresh_parameter';

/** Time range as it stands in the address: ISO 8601 or date math, relative ranges stay relative. */
export interface RangeText {
  from: string;
  to: string;
}

/** Everything the address bar says; the pages keep no other state that a link should carry. */
export interface Address {
  page: PageAddress;
  range: RangeText | undefined;
  refresh?: Refresh;
  filters: Filter[];
  /** Free text; empty when there is none. */
  q: string;
  /** Parameters the grammar does not know: a page's own, kept as they are. */
  pageParameters: Record<string, string>;
}

const OWN_PARAMETERS = new Set<string>(['from', 'to', 'refresh', 'q', 'execId', ...FILTER_NAMES]);

/** Reads the address of the app: `pathname` is relative to it, `search` starts with `?` or is empty. */
export function parseAddress({ pathname, search }: { pathname: string; search: string }): Address {
  const parameters = new URLSearchParams(search);
  const refresh = parseRefresh(parameters.get('refresh'));
  return {
    page: parsePage(pathname, parameters.get('execId')),
    range: parseRange(parameters.get('from'), parameters.get('to')),
    ...(refresh && { refresh }),
    filters: parseFilters(
      Object.fromEntries(FILTER_NAMES.map((name) => [name, parameters.getAll(name)])),
    ),
    q: parameters.get('q') ?? '',
    pageParameters: Object.fromEntries(
      [...parameters].filter(([name]) => !OWN_PARAMETERS.has(name)),
    ),
  };
}

/** The reverse of `parseAddress`; equal addresses print the same text. */
export function printAddress(address: Address): { pathname: string; search: string } {
  const { pathname, execId } = printPage(address.page);
  const parameters = new URLSearchParams();
  if (execId !== undefined) parameters.set('execId', execId);
  if (address.range) {
    parameters.set('from', address.range.from);
    parameters.set('to', address.range.to);
  }
  if (address.refresh) parameters.set('refresh', printRefresh(address.refresh));
  if (address.q) parameters.set('q', address.q);
  const filters = printFilters(address.filters);
  for (const name of FILTER_NAMES) {
    for (const value of filters[name] ?? []) parameters.append(name, value);
  }
  for (const [name, value] of Object.entries(address.pageParameters)) {
    if (!OWN_PARAMETERS.has(name)) parameters.set(name, value);
  }
  const search = parameters.toString();
  return { pathname, search: search ? `?${search}` : '' };
}

/** A range with one end only is completed to 24 hours before that end, or up to now. */
function parseRange(from: string | null, to: string | null): RangeText | undefined {
  if (from) return { from, to: to === null || to === '' ? 'now' : to };
  if (!to) return undefined;
  return { from: to.startsWith('now') ? `${to}-24h` : `${to}||-24h`, to };
}
