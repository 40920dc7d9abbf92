import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  PROCESSES_PATH,
  processesAnswerSchema,
  type ProcessesAnswer,
} from '../../common/api/processes';
import { DEFAULT_PAGE_SIZE } from '../../common/limits';
import { toApiError, type ApiError } from '../query/api_error';
import { ask, type QueryParameters } from '../query/ask';
import { useServices } from '../shell/services';
import { useListPlace } from './list_place';
import { pageWindows, type PageWindow } from './process_pages';

export interface Processes {
  /** Answers of the pages loaded, in order; empty before the first one. */
  pages: readonly ProcessesAnswer[];
  error?: ApiError;
  /** Nothing to show yet. */
  isLoading: boolean;
  /** Asking while rows are shown. */
  isRefreshing: boolean;
  /** Range and filters as text. */
  identity: string;
  /** Rows asked for so far. */
  rows: number;
  /** Asks for one page more. */
  loadMore: () => void;
  reload: () => void;
}

/** How the last finished question ended. */
interface Settled {
  /** The question with its number of rows. */
  key?: string;
  /** The question that `pages` answer. */
  question?: string;
  pages: readonly ProcessesAnswer[];
  error?: ApiError;
}

/**
 * Asks for the list, page by page. A refresh (same `identity`, another range) asks for as many rows
 * as were wanted before, so that the reader's place stays; another `identity` starts with one page.
 * `query` is undefined while there is no range to ask for.
 */
export function useProcesses(query: QueryParameters | undefined, identity: string): Processes {
  const { core } = useServices();
  const place = useListPlace();
  const [settled, setSettled] = useState<Settled>({ pages: [] });
  const latest = useRef(settled);
  const [asked, setAsked] = useState(0);
  const [wanted, setWanted] = useState(() => ({
    identity,
    rows: place.recall(identity)?.rows ?? DEFAULT_PAGE_SIZE,
  }));
  const rows = wanted.identity === identity ? wanted.rows : DEFAULT_PAGE_SIZE;
  const queryText = query && JSON.stringify(query);
  const question = queryText && `${queryText} ${asked}`;
  const key = `${question} ${rows}`;

  useEffect(() => {
    if (queryText === undefined) return undefined;
    const stop = new AbortController();
    const settle = (next: Settled) => {
      if (stop.signal.aborted) return;
      latest.current = next;
      setSettled(next);
    };
    const askPage = (page: PageWindow) => {
      const parameters = { ...(JSON.parse(queryText) as QueryParameters), ...page };
      return ask(core.http, PROCESSES_PATH, parameters, processesAnswerSchema, stop.signal);
    };
    // More rows to the same question: the pages that are there need not be asked again.
    const known = latest.current.question === question ? latest.current.pages : [];
    askPages(known, pageWindows(rows), askPage).then(
      (pages) => settle({ key, ...(question && { question }), pages }),
      (error: unknown) => settle({ ...latest.current, key, error: toApiError(error) }),
    );
    return () => stop.abort();
  }, [core, queryText, question, rows, key]);

  const loadMore = useCallback(() => {
    const last = pageWindows(rows).at(-1);
    if (last) setWanted({ identity, rows: last.offset + last.size + 1 });
  }, [identity, rows]);
  const reload = useCallback(() => setAsked((count) => count + 1), []);
  return useMemo(() => {
    const { pages, error } = settled;
    const isPending = question !== undefined && settled.key !== key;
    return {
      pages,
      ...(error && { error }),
      isLoading: isPending && pages.length === 0,
      isRefreshing: isPending && pages.length > 0,
      identity,
      rows,
      loadMore,
      reload,
    };
  }, [settled, question, key, identity, rows, loadMore, reload]);
}

/** One after the other: a list this long is read from its top, and the cluster has other users. */
async function askPages(
  known: readonly ProcessesAnswer[],
  windows: readonly PageWindow[],
  askPage: (page: PageWindow) => Promise<ProcessesAnswer>,
): Promise<ProcessesAnswer[]> {
  const pages = [...known];
  for (const window of windows.slice(pages.length)) {
    const page = await askPage(window);
    pages.push(page);
    if (page.rows.length < window.size) break;
  }
  return pages;
}
