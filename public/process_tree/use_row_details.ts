import { useEffect, useRef, useState } from 'react';
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
  rows: ReadonlyMap<string, ProcessRow>;
  error?: ApiError;
  retry(): void;
}

/** Exact command lines and users of the rows in sight, as far as they have come. */
export function useRowDetails(cluster: string, inSight: readonly string[]): RowDetails {
  const { core } = useServices();
  const [, setChanges] = useState(0);
  const loader = useRef<RowDetailsLoader>();

  useEffect(() => {
    const created = new RowDetailsLoader({
      ask: async (execIds, signal) => {
        const query = { execId: execIds, cluster };
        const answer = await ask(
          core.http,
          PROCESS_ROWS_PATH,
          query,
          processRowsAnswerSchema,
          signal,
        );
        return answer.rows;
      },
      onChange: () => setChanges((count) => count + 1),
      setTimer: (callback, milliseconds) => window.setTimeout(callback, milliseconds),
      clearTimer: (timer) => window.clearTimeout(timer as number | undefined),
    });
    loader.current = created;
    return () => created.stop();
  }, [core, cluster]);

  const wanted = JSON.stringify(inSight);
  useEffect(() => {
    loader.current?.want(JSON.parse(wanted) as string[]);
  }, [wanted, cluster]);

  const { current } = loader;
  return {
    rows: current?.rows ?? NO_ROWS,
    ...(current?.error !== undefined && { error: toApiError(current.error) }),
    retry: () => current?.retry(),
  };
}

const NO_ROWS: ReadonlyMap<string, ProcessRow> = new Map();
