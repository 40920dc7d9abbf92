import type { QueryParameters, Question } from './ask';
import { usePages, type Pages, type PagesQuestion } from './use_pages';

export interface Answer<A> extends Pick<
  Pages<A>,
  'error' | 'isLoading' | 'isRefreshing' | 'reload'
> {
  /** The newest answer; an older one stays while the next is on its way. */
  answer?: A;
}

/**
 * Asks one route and follows its question: a changed query or path aborts the request before it and
 * asks again, closing the page aborts it. `startsAnew` where an answer to the old question would
 * mislead beside the new one.
 */
export function useAnswer<A>(
  question: Question<A> & Pick<PagesQuestion<A>, 'enabled' | 'startsAnew'>,
): Answer<A> {
  const { pages, error, isLoading, isRefreshing, reload } = usePages({
    ...question,
    nextQuery: onePage,
  });
  const [answer] = pages;
  return {
    ...(answer !== undefined && { answer }),
    ...(error && { error }),
    isLoading,
    isRefreshing,
    reload,
  };
}

function onePage(known: readonly unknown[]): QueryParameters | undefined {
  return known.length === 0 ? {} : undefined;
}
