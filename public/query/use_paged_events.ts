import { useMemo } from 'react';
import type { ApiError } from './api_error';
import type { Question } from './ask';
import { joinIncomplete, type Reasons } from './incomplete';
import { nextAfter, usePages } from './use_pages';

/** One page of the events behind a question. */
interface EventsPage<E> {
  events: readonly E[];
  total: number;
  next?: string | undefined;
  incomplete: Reasons;
}

export interface PagedEvents<E> {
  events: readonly E[];
  /** Exact; undefined before the first page. */
  total?: number;
  error?: ApiError;
  /** There is no event to show yet. */
  isLoading: boolean;
  /** More are asked for while events are shown. */
  isBusy: boolean;
  /** There are more, and scrolling brings them: after a failure only `reload` does. */
  hasMore: boolean;
  incomplete: Reasons;
  loadMore: () => void;
  reload: () => void;
}

/** The events behind a question, page by page as they are scrolled to; another begins anew. */
export function usePagedEvents<E>(question: Question<EventsPage<E>>): PagedEvents<E> {
  const { pages, error, isLoading, isRefreshing, hasMore, loadMore, reload } = usePages({
    ...question,
    nextQuery: nextAfter,
    startsAnew: true,
  });
  const joined = useMemo(
    () => ({
      events: pages.flatMap(({ events }) => events),
      incomplete: joinIncomplete(pages),
      ...(pages[0] && { total: pages[0].total }),
    }),
    [pages],
  );
  return {
    ...joined,
    ...(error && !isLoading && { error }),
    isLoading,
    isBusy: isRefreshing,
    hasMore: hasMore && !error,
    loadMore,
    reload,
  };
}
