import { useMemo } from 'react';
import {
  KERNEL_PROBE_EVENTS_PATH,
  kernelProbeEventsAnswerSchema,
  type ProbeEvent,
} from '../../../common/api/kernel_probe_events';
import type { ApiError } from '../../query/api_error';
import type { QueryParameters } from '../../query/ask';
import { joinIncomplete, type Reasons } from '../../query/incomplete';
import { nextAfter, usePages } from '../../query/use_pages';

export interface ProbeEvents {
  events: readonly ProbeEvent[];
  /** Exact; undefined before the first answer. */
  total?: number;
  error?: ApiError;
  isLoading: boolean;
  /** True while rows are shown and more are asked for. */
  isBusy: boolean;
  /** There are more and scrolling brings them: after a failure only `reload` does. */
  hasMore: boolean;
  incomplete: Reasons;
  loadMore: () => void;
  reload: () => void;
}

/** The events behind a choice, page by page; another choice begins anew. */
export function useProbeEvents(choice: QueryParameters): ProbeEvents {
  const { pages, error, isLoading, isRefreshing, hasMore, loadMore, reload } = usePages({
    path: KERNEL_PROBE_EVENTS_PATH,
    query: choice,
    answerSchema: kernelProbeEventsAnswerSchema,
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
    ...(error && { error }),
    isLoading,
    isBusy: isRefreshing,
    hasMore: hasMore && !error,
    loadMore,
    reload,
  };
}
