import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  PROCESS_EVENTS_PATH,
  processEventsAnswerSchema,
  type ProcessEventsAnswer,
} from '../../../../common/api/process_events';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../../../common/limits';
import { toApiError, type ApiError } from '../../../query/api_error';
import { ask } from '../../../query/ask';
import { useServices } from '../../../shell/services';

export interface ProcessEvents {
  /** Answers of the pages loaded, in order; those of another hook stay until the first page came. */
  pages: readonly ProcessEventsAnswer[];
  error?: ApiError;
  isBusy: boolean;
  loadMore: () => void;
  reload: () => void;
}

interface Settled {
  /** Question and number of pages that ended. */
  key?: string;
  /** The question that `pages` answer. */
  question?: string;
  pages: readonly ProcessEventsAnswer[];
  error?: ApiError;
}

/** Events of one process page by page: a small first page, then the largest the server gives. */
export function useProcessEvents(
  execId: string,
  cluster: string,
  hook: string | undefined,
): ProcessEvents {
  const { core } = useServices();
  const [settled, setSettled] = useState<Settled>({ pages: [] });
  const latest = useRef(settled);
  const [asked, setAsked] = useState(0);
  const question = JSON.stringify({ execId, cluster, ...(hook !== undefined && { hook }) });
  const [wanted, setWanted] = useState({ question, pages: 1 });
  const count = wanted.question === question ? wanted.pages : 1;
  const key = `${question} ${count} ${asked}`;

  useEffect(() => {
    const known = latest.current.question === question ? latest.current.pages : [];
    const stop = new AbortController();
    const settle = (next: Settled) => {
      if (stop.signal.aborted) return;
      latest.current = next;
      setSettled(next);
    };
    const after = known.at(-1)?.next;
    const query = {
      ...(JSON.parse(question) as { execId: string; cluster: string; hook?: string }),
      size: known.length === 0 ? DEFAULT_PAGE_SIZE : MAX_PAGE_SIZE,
      ...(after !== undefined && { after }),
    };
    ask(core.http, PROCESS_EVENTS_PATH, query, processEventsAnswerSchema, stop.signal).then(
      (page) => settle({ key, question, pages: [...known, page] }),
      (error: unknown) => settle({ ...latest.current, key, error: toApiError(error) }),
    );
    return () => stop.abort();
  }, [core, question, key]);

  const loadMore = useCallback(() => setWanted({ question, pages: count + 1 }), [question, count]);
  const reload = useCallback(() => setAsked((number) => number + 1), []);
  return useMemo(() => {
    const { pages, error } = settled;
    return { pages, ...(error && { error }), isBusy: settled.key !== key, loadMore, reload };
  }, [settled, key, loadMore, reload]);
}
