import type { SearchAnswer } from './search_context';

/** Documents that fit, of a search that tracked its total. */
export function totalOf({ hits }: Pick<SearchAnswer, 'hits'>): number {
  return typeof hits.total === 'object' ? hits.total.value : (hits.total ?? 0);
}
