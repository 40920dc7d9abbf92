import { useCallback, useEffect, useState } from 'react';
import {
  TIMELINE_EVENTS_PATH,
  timelineEventsAnswerSchema,
  type TimelineEventsAnswer,
} from '../../../common/api/timeline_events';
import { toApiError, type ApiError } from '../../query/api_error';
import { ask, type QueryParameters } from '../../query/ask';
import { useServices } from '../../shell/services';

type ListedEvent = TimelineEventsAnswer['events'][number];

export interface EventPages {
  events: readonly ListedEvent[];
  /** Exact; undefined before the first page. */
  total?: number;
  incomplete: readonly string[];
  error?: ApiError;
  isLoading: boolean;
  hasMore: boolean;
  loadMore: () => void;
  retry: () => void;
}

interface State {
  queryText: string;
  pages: readonly TimelineEventsAnswer[];
  error?: ApiError;
}

/** The events of a span, page by page as they are scrolled to. */
export function useEventPages(query: QueryParameters): EventPages {
  const { core } = useServices();
  const queryText = JSON.stringify(query);
  const [state, setState] = useState<State>({ queryText, pages: [] });
  const [wanted, setWanted] = useState({ queryText, page: 0 });
  const isCurrent = state.queryText === queryText;
  const pages = isCurrent ? state.pages : [];
  const page = wanted.queryText === queryText ? wanted.page : 0;
  const after = page === 0 ? undefined : pages[page - 1]?.next;
  const isPending = pages.length <= page && !(isCurrent && state.error);

  useEffect(() => {
    if (!isPending) return undefined;
    const stop = new AbortController();
    const parameters = {
      ...(JSON.parse(queryText) as QueryParameters),
      ...(after !== undefined && { after }),
    };
    ask(core.http, TIMELINE_EVENTS_PATH, parameters, timelineEventsAnswerSchema, stop.signal).then(
      (answer) => {
        if (stop.signal.aborted) return;
        setState((before) => ({
          queryText,
          pages: [...(before.queryText === queryText ? before.pages : []), answer],
        }));
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        setState((before) => ({
          queryText,
          pages: before.queryText === queryText ? before.pages : [],
          error: toApiError(error),
        }));
      },
    );
    return () => stop.abort();
  }, [core, queryText, after, isPending]);

  const loadMore = useCallback(
    () => setWanted({ queryText, page: pages.length }),
    [queryText, pages.length],
  );
  const retry = useCallback(
    () => setState((before) => ({ queryText: before.queryText, pages: before.pages })),
    [],
  );
  const [first] = pages;
  return {
    events: pages.flatMap(({ events }) => events),
    ...(first && { total: first.total }),
    incomplete: [...new Set(pages.flatMap(({ incomplete }) => incomplete))],
    ...(isCurrent && state.error && { error: state.error }),
    isLoading: isPending,
    hasMore: pages.at(-1)?.next !== undefined,
    loadMore,
    retry,
  };
}
