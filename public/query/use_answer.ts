import { useCallback, useEffect, useMemo, useState } from 'react';
import type { z } from 'zod';
import { toApiError, type ApiError } from './api_error';
import { ask, type QueryParameters } from './ask';
import { useServices } from '../shell/services';

export interface Answer<A> {
  /** The newest answer; an older one stays while the next is on its way. */
  answer?: A;
  /** Why the newest question failed; the older answer may stand beside it. */
  error?: ApiError;
  /** A question is on its way and there is no answer to show yet. */
  isLoading: boolean;
  /** A question is on its way and the answer before it is still shown. */
  isRefreshing: boolean;
  /** When the answer shown came, epoch milliseconds. */
  loadedAt?: number;
  reload: () => void;
}

export interface Question<Q extends QueryParameters, A> {
  /** Path of one of our routes. */
  path: string;
  query: Q;
  /** Checks what came: a proxy or another version of the server may answer anything. Must be stable. */
  answerSchema: z.ZodType<A>;
  /** False: nothing is asked and nothing is answered. */
  enabled?: boolean;
}

/** How the last finished question ended; `key` names that question. */
interface Settled<A> {
  key?: string;
  answer?: A;
  error?: ApiError;
  loadedAt?: number;
}

/**
 * Asks one route and follows its question: a changed query or path aborts the request before it and
 * asks again, closing the page aborts it. Give the component a `key` where an answer to the old
 * question would mislead beside the new one.
 */
export function useAnswer<Q extends QueryParameters, A>({
  path,
  query,
  answerSchema,
  enabled = true,
}: Question<Q, A>): Answer<A> {
  const { core } = useServices();
  const [settled, setSettled] = useState<Settled<A>>({});
  const [asked, setAsked] = useState(0);
  // As text, since callers build the query anew on every render.
  const queryText = JSON.stringify(query);
  const key = `${path} ${queryText} ${asked}`;

  useEffect(() => {
    if (!enabled) return undefined;
    const stop = new AbortController();
    const settle = (change: (previous: Settled<A>) => Settled<A>) => {
      if (!stop.signal.aborted) setSettled(change);
    };
    ask(core.http, path, JSON.parse(queryText) as QueryParameters, answerSchema, stop.signal).then(
      (answer) => settle(() => ({ key, answer, loadedAt: Date.now() })),
      (error: unknown) => settle((previous) => ({ ...previous, key, error: toApiError(error) })),
    );
    return () => stop.abort();
  }, [core, path, queryText, answerSchema, enabled, key]);

  const reload = useCallback(() => setAsked((count) => count + 1), []);
  return useMemo(() => {
    if (!enabled) return { isLoading: false, isRefreshing: false, reload };
    const { key: settledKey, ...outcome } = settled;
    const isPending = settledKey !== key;
    const hasAnswer = outcome.answer !== undefined;
    return {
      ...outcome,
      isLoading: isPending && !hasAnswer,
      isRefreshing: isPending && hasAnswer,
      reload,
    };
  }, [settled, key, enabled, reload]);
}
