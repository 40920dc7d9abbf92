import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  KERNEL_PROBE_EVENTS_PATH,
  kernelProbeEventsAnswerSchema,
  type KernelProbeEventsAnswer,
  type ProbeEvent,
} from '../../../common/api/kernel_probe_events';
import { toApiError, type ApiError } from '../../query/api_error';
import { ask, type QueryParameters } from '../../query/ask';
import { useServices } from '../../shell/services';

export interface ProbeEvents {
  events: readonly ProbeEvent[];
  /** Exact; undefined before the first answer. */
  total?: number;
  error?: ApiError;
  isLoading: boolean;
  /** True while rows are shown and more are asked for. */
  isBusy: boolean;
  hasMore: boolean;
  incomplete: readonly string[];
  loadMore: () => void;
  reload: () => void;
}

interface Loaded {
  question: string;
  pages: readonly KernelProbeEventsAnswer[];
  error?: ApiError;
}

/** The events behind a choice, page by page; another choice begins anew. */
export function useProbeEvents(choice: QueryParameters): ProbeEvents {
  const { core } = useServices();
  const [asked, setAsked] = useState(0);
  const [wanted, setWanted] = useState({ question: '', pages: 1 });
  const choiceText = JSON.stringify(choice);
  const question = `${choiceText} ${asked}`;
  const [loaded, setLoaded] = useState<Loaded>({ question: '', pages: [] });
  const latest = useRef(loaded);
  const pagesWanted = wanted.question === question ? wanted.pages : 1;

  useEffect(() => {
    const stop = new AbortController();
    const known = latest.current.question === question ? latest.current.pages : [];
    const after = known.at(-1)?.next;
    if (known.length >= pagesWanted) return undefined;
    const settle = (next: Loaded) => {
      if (stop.signal.aborted) return;
      latest.current = next;
      setLoaded(next);
    };
    const query = { ...(JSON.parse(choiceText) as QueryParameters), ...(after && { after }) };
    ask(
      core.http,
      KERNEL_PROBE_EVENTS_PATH,
      query,
      kernelProbeEventsAnswerSchema,
      stop.signal,
    ).then(
      (page) => settle({ question, pages: [...known, page] }),
      (error: unknown) => settle({ question, pages: known, error: toApiError(error) }),
    );
    return () => stop.abort();
  }, [core, choiceText, question, pagesWanted, loaded.pages.length]);

  const loadMore = useCallback(() => {
    const { question: current, pages } = latest.current;
    if (current === question && pages.at(-1)?.next !== undefined) {
      setWanted({ question, pages: pages.length + 1 });
    }
  }, [question]);
  const reload = useCallback(() => setAsked((count) => count + 1), []);
  return useMemo(() => {
    const isCurrent = loaded.question === question;
    const pages = isCurrent ? loaded.pages : [];
    const isPending = pages.length < pagesWanted && !(isCurrent && loaded.error);
    const total = pages[0]?.total;
    return {
      events: pages.flatMap(({ events }) => events),
      ...(total !== undefined && { total }),
      ...(isCurrent && loaded.error && { error: loaded.error }),
      isLoading: isPending && pages.length === 0,
      isBusy: isPending && pages.length > 0,
      hasMore: pages.at(-1)?.next !== undefined,
      incomplete: [...new Set(pages.flatMap((page) => page.incomplete))],
      loadMore,
      reload,
    };
  }, [loaded, question, pagesWanted, loadMore, reload]);
}
