import { sameFilter, type Filter } from '../../../common/filters/filters';
import { MAX_FILTER_VALUES, MAX_FILTER_VALUE_LENGTH } from '../../../common/limits';
import type { Address } from '../address/address';

/** Adds filters; one that says the opposite of an older one replaces it. */
export function addFilters(added: readonly Filter[]): (address: Address) => Address {
  return (address) => {
    const kept = address.filters.filter(
      (filter) => !added.some(({ name, value }) => name === filter.name && value === filter.value),
    );
    return { ...address, filters: [...kept, ...added] };
  };
}

export function removeFilter(removed: Filter): (address: Address) => Address {
  return (address) => ({
    ...address,
    filters: address.filters.filter((filter) => !sameFilter(filter, removed)),
  });
}

/** Turns "is" into "is not" and back, in place. */
export function turnFilter(turned: Filter): (address: Address) => Address {
  return (address) => ({
    ...address,
    filters: address.filters.map((filter) =>
      sameFilter(filter, turned) ? { ...filter, exclude: !filter.exclude } : filter,
    ),
  });
}

export function clearFilters(address: Address): Address {
  return { ...address, filters: [], q: '' };
}

export type FilterProblem = 'empty' | 'too_long' | 'too_many' | 'no_label';

/** Why a filter cannot be added, before the server would say so. */
export function filterProblem(
  filter: Filter,
  existing: readonly Filter[],
): FilterProblem | undefined {
  if (filter.value === '') return 'empty';
  if (filter.value.length > MAX_FILTER_VALUE_LENGTH) return 'too_long';
  if (filter.name === 'label' && !/^[^=]+=/.test(filter.value)) return 'no_label';
  const sameName = existing.filter(({ name }) => name === filter.name);
  return sameName.length >= MAX_FILTER_VALUES ? 'too_many' : undefined;
}
