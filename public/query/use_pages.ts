import { useEffect, useState } from 'react';
import { useServices } from '../shell/services';
import type { ApiError } from './api_error';
import { ask, type QueryParameters, type Question } from './ask';
import { PageLoader, type PageState } from './page_loader';

export interface Pages<P> {
  /** Pages in order; those of an older question stay while the newest is under way. */
  pages: readonly P[];
  /** Why the newest request failed; pages may stand beside it. */
  error?: ApiError;
  /** Something is asked and there is no page to show yet. */
  isLoading: boolean;
  /** Something is asked while pages are shown. */
  isRefreshing: boolean;
  hasMore: boolean;
  loadMore: () => void;
  /** Goes on where the newest request failed, or asks for all pages anew. */
  reload: () => void;
}

export interface PagesQuestion<P> extends Question<P> {
  /** What the page after these is asked with; `undefined` after the last. Must be stable. */
  nextQuery: (known: readonly P[]) => QueryParameters | undefined;
  /** False: nothing is asked and nothing is answered. */
  enabled?: boolean;
  /** Text: another query of the same identity asks for as many pages as were wanted. */
  identity?: string;
  /** Pages wanted of an identity at first. */
  firstPages?: number;
  /** Pages of another question would mislead beside this one. */
  startsAnew?: boolean;
}

const NONE: readonly never[] = [];

/**
 * Asks one route for pages and follows its question: a changed query or path aborts the request
 * before it and asks again, closing the page aborts it.
 */
export function usePages<P>({
  path,
  query,
  answerSchema,
  nextQuery,
  enabled = true,
  identity,
  firstPages = 1,
  startsAnew = false,
}: PagesQuestion<P>): Pages<P> {
  const { http } = useServices().core;
  const [state, setState] = useState<PageState<P>>({ pages: [], isPending: false });
  const [loader] = useState(() => new PageLoader<P>(setState));
  // As text, since callers build the query anew on every render.
  const queryText = JSON.stringify(query);
  const key = `${path} ${queryText}`;

  // Apart from the question: a new name for the same one, as when its range gets into the address,
  // is no reason to ask again.
  useEffect(() => loader.follow(identity ?? key, firstPages), [loader, identity, key, firstPages]);
  useEffect(() => {
    if (!enabled) return undefined;
    loader.ask({
      key,
      askPage: (known, signal) => {
        const next = nextQuery(known);
        const whole = { ...(JSON.parse(queryText) as QueryParameters), ...next };
        return next && ask(http, { path, query: whole, answerSchema }, signal);
      },
    });
    return () => loader.stop();
  }, [loader, http, path, queryText, answerSchema, nextQuery, enabled, key]);

  const isHidden = !enabled || (startsAnew && state.answered !== key);
  const pages = isHidden ? NONE : state.pages;
  const isOther = state.asked !== key;
  const isPending = enabled && (state.isPending || isOther);
  const isLoading = isPending && pages.length === 0;
  // An older question's error says nothing about this one, but beside its pages it stays as they do.
  const error = enabled && !(isOther && isLoading) ? state.error : undefined;
  return {
    pages,
    ...(error && { error }),
    isLoading,
    isRefreshing: isPending && !isLoading,
    hasMore: pages.length > 0 && nextQuery(pages) !== undefined,
    loadMore: loader.loadMore,
    reload: loader.reload,
  };
}

/** The parameter `after` of the page that follows these, where each names it as `next`. */
export function nextAfter(
  known: readonly { next?: string | undefined }[],
): QueryParameters | undefined {
  const last = known.at(-1);
  if (!last) return {};
  return last.next === undefined ? undefined : { after: last.next };
}
