import { useMemo } from 'react';
import {
  TIMELINE_EVENTS_PATH,
  timelineEventsAnswerSchema,
  type TimelineEventsAnswer,
} from '../../../common/api/timeline_events';
import type { ApiError } from '../../query/api_error';
import type { QueryParameters } from '../../query/ask';
import { joinIncomplete, type Reasons } from '../../query/incomplete';
import { nextAfter, usePages } from '../../query/use_pages';

export interface EventPages {
  events: TimelineEventsAnswer['events'];
  /** Exact; undefined before the first page. */
  total?: number;
  incomplete: Reasons;
  error?: ApiError;
  isLoading: boolean;
  hasMore: boolean;
  loadMore: () => void;
  retry: () => void;
}

/** The events of a span, page by page as they are scrolled to. */
export function useEventPages(query: QueryParameters): EventPages {
  const { pages, error, isLoading, isRefreshing, hasMore, loadMore, reload } = usePages({
    path: TIMELINE_EVENTS_PATH,
    query,
    answerSchema: timelineEventsAnswerSchema,
    nextQuery: nextAfter,
    startsAnew: true,
  });
  return {
    ...useMemo(
      () => ({
        events: pages.flatMap(({ events }) => events),
        incomplete: joinIncomplete(pages),
        ...(pages[0] && { total: pages[0].total }),
      }),
      [pages],
    ),
    ...(error && !isLoading && { error }),
    isLoading: isLoading || isRefreshing,
    hasMore,
    loadMore,
    retry: reload,
  };
}
