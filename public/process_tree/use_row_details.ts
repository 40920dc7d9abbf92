import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  PROCESS_ROWS_PATH,
  processRowsAnswerSchema,
  type ProcessRow,
} from '../../common/api/process_rows';
import { toApiError, type ApiError } from '../shell/api_error';
import { ask } from '../shell/ask';
import { useServices } from '../shell/services';
import { RowDetailsLoader } from './row_details_loader';

export interface RowDetails {
  /** By exec_id; the same map as long as the cluster is the same, filled as batches come. */
  rows: ReadonlyMap<string, ProcessRow>;
  /** Counts the batches that came. */
  version: number;
  error?: ApiError;
  /** Says which rows are in sight. */
  want: (execIds: readonly string[]) => void;
  retry: () => void;
}

/** Exact command lines and users of the rows in sight, as far as they have come. */
export function useRowDetails(cluster: string): RowDetails {
  const { core } = useServices();
  const [version, setVersion] = useState(0);
  const loader = useMemo(
    () =>
      new RowDetailsLoader({
        ask: async (execIds, signal) => {
          const query = { execId: execIds, cluster };
          const schema = processRowsAnswerSchema;
          return (await ask(core.http, PROCESS_ROWS_PATH, query, schema, signal)).rows;
        },
        onChange: () => setVersion((count) => count + 1),
        setTimer: (callback, milliseconds) => window.setTimeout(callback, milliseconds),
        clearTimer: (timer) => window.clearTimeout(timer as number | undefined),
      }),
    [core, cluster],
  );
  useEffect(() => () => loader.stop(), [loader]);
  const want = useCallback((execIds: readonly string[]) => loader.want(execIds), [loader]);
  const retry = useCallback(() => loader.retry(), [loader]);
  const { rows, error } = loader;
  return { rows, version, want, retry, ...(error !== undefined && { error: toApiError(error) }) };
}
