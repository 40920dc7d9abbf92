import { useEffect, useMemo, useReducer } from 'react';
import { useServices } from '../shell/services';
import { ask, type Ask, type QueryParameters } from './ask';
import { BatchLoader, type Batch, type BatchSource } from './batch_loader';

/** Milliseconds that rows stay in view before they are asked for. */
export const REST_MS = 80;

/** How rows are asked for by their keys. */
export interface RowsQuestion<R> extends Pick<BatchSource<R>, 'batchesOf' | 'restMs'> {
  ask: (ask: Ask, query: QueryParameters, keys: readonly string[]) => Promise<Batch<R>>;
}

/** Loads rows by their keys as long as the component is there. `question` must be stable. */
export function useBatchLoader<R>(question: RowsQuestion<R>): BatchLoader<R> {
  const { http } = useServices().core;
  const [, onChange] = useReducer((count: number) => count + 1, 0);
  const loader = useMemo(
    () =>
      new BatchLoader<R>({
        ...question,
        ask: (query, keys, signal) =>
          question.ask((asked) => ask(http, asked, signal), query, keys),
        onChange,
      }),
    [http, question],
  );
  useEffect(() => () => loader.close(), [loader]);
  return loader;
}

/** The rows of these keys, as far as they have come; see `BatchLoader`. */
export function useBatches<R>(
  question: RowsQuestion<R>,
  query: QueryParameters,
  keys: readonly string[],
): Pick<BatchLoader<R>, 'rows' | 'failed' | 'incomplete' | 'retry'> {
  const loader = useBatchLoader(question);
  // As text, since callers build both anew on every render.
  const wanted = JSON.stringify([keys, query]);
  useEffect(() => {
    const [nextKeys, nextQuery] = JSON.parse(wanted) as [string[], QueryParameters];
    loader.want(nextKeys, nextQuery);
  }, [loader, wanted]);
  return loader;
}
