import { useMemo } from 'react';
import {
  PROCESS_ROWS_PATH,
  processRowsAnswerSchema,
  type ProcessRow,
} from '../../../common/api/process_rows';
import type { ApiError } from '../../query/api_error';
import type { BatchLoader } from '../../query/batch_loader';
import { REST_MS, useBatchLoader, type RowsQuestion } from '../../query/use_batches';
import { rowRequests } from './row_requests';

export interface RowDetails extends Pick<
  BatchLoader<ProcessRow>,
  'rows' | 'want' | 'hold' | 'isAnswered' | 'loadAll' | 'retry'
> {
  /** Some rows could not be asked for. */
  error?: ApiError;
}

/**
 * Exact command lines and users of the rows that are visible, by exec_id, as far as they have come.
 *
 * @param saved rows of a file: then nothing is asked for
 */
export function useRowDetails(cluster: string, saved?: readonly ProcessRow[]): RowDetails {
  const question = useMemo(() => (saved ? ofFile(saved) : ofCluster(cluster)), [cluster, saved]);
  const { rows, failed, want, hold, isAnswered, loadAll, retry } = useBatchLoader(question);
  const [error] = failed.values();
  return { rows, want, hold, isAnswered, loadAll, retry, ...(error && { error }) };
}

function ofCluster(cluster: string): RowsQuestion<ProcessRow> {
  return {
    batchesOf: rowRequests,
    restMs: REST_MS,
    ask: async (ask, query, execIds) => {
      const { rows, incomplete } = await ask({
        path: PROCESS_ROWS_PATH,
        query: { ...query, execId: [...execIds], cluster },
        answerSchema: processRowsAnswerSchema,
      });
      return { rows: byExecId(rows), incomplete };
    },
  };
}

function ofFile(saved: readonly ProcessRow[]): RowsQuestion<ProcessRow> {
  return {
    batchesOf: (execIds) => [execIds],
    restMs: 0,
    ask: () => Promise.resolve({ rows: byExecId(saved), incomplete: [] }),
  };
}

function byExecId(rows: readonly ProcessRow[]): [string, ProcessRow][] {
  return rows.map((row) => [row.execId, row]);
}
