import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  PROCESS_ROWS_PATH,
  processRowsAnswerSchema,
  type ProcessRow,
} from '../../../common/api/process_rows';
import { toApiError, type ApiError } from '../../query/api_error';
import { ask } from '../../query/ask';
import { useServices } from '../../shell/services';
import { RowDetailsLoader } from './row_details_loader';

export interface RowDetails {
  /** By exec_id; the same map as long as the cluster is the same, filled as batches come. */
  rows: ReadonlyMap<string, ProcessRow>;
  /** Counts the batches that came. */
  version: number;
  error?: ApiError;
  /** Says which rows are in sight. */
  want: (execIds: readonly string[]) => void;
  /** Asks at once for rows that decide about what is to be seen; each is asked for once. */
  hold: (execIds: readonly string[]) => void;
  /** True once there is an answer for it, if only that there is no row. */
  isAnswered: (execId: string) => boolean;
  /** Brings these rows before an export; rejects where a request fails. */
  loadAll: (execIds: readonly string[], signal: AbortSignal) => Promise<void>;
  retry: () => void;
}

/**
 * Exact command lines and users of the rows in sight, as far as they have come.
 *
 * @param saved rows of a file: then nothing is asked for
 */
export function useRowDetails(cluster: string, saved?: readonly ProcessRow[]): RowDetails {
  const { core } = useServices();
  const [version, setVersion] = useState(0);
  const loader = useMemo(
    () =>
      new RowDetailsLoader({
        ask: async (execIds, signal) => {
          if (saved) return saved;
          const query = { execId: execIds, cluster };
          const schema = processRowsAnswerSchema;
          return (await ask(core.http, PROCESS_ROWS_PATH, query, schema, signal)).rows;
        },
        onChange: () => setVersion((count) => count + 1),
        setTimer: (callback, milliseconds) => window.setTimeout(callback, milliseconds),
        clearTimer: (timer) => window.clearTimeout(timer as number | undefined),
      }),
    [core, cluster, saved],
  );
  useEffect(() => () => loader.stop(), [loader]);
  const want = useCallback((execIds: readonly string[]) => loader.want(execIds), [loader]);
  const hold = useCallback((execIds: readonly string[]) => loader.hold(execIds), [loader]);
  const isAnswered = useCallback((execId: string) => loader.isAnswered(execId), [loader]);
  const loadAll = useCallback(
    (execIds: readonly string[], signal: AbortSignal) => loader.loadAll(execIds, signal),
    [loader],
  );
  const retry = useCallback(() => loader.retry(), [loader]);
  const { rows, error } = loader;
  const failure = error === undefined ? {} : { error: toApiError(error) };
  return { rows, version, want, hold, isAnswered, loadAll, retry, ...failure };
}
