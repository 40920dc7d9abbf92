import { useCallback, useMemo, useState } from 'react';
import { setupCheckPath } from '../../common/api/setup';
import {
  CHECKS,
  setupCheckAnswerSchema,
  type CheckDefinition,
  type CheckId,
  type SetupCheckAnswer,
} from '../../common/setup/all_checks';
import type { CheckStatus } from '../../common/setup/check_status';
import type { ApiError } from '../query/api_error';
import { useBatches, type RowsQuestion } from '../query/use_batches';
import { useServices, type Services } from '../shell/services';
import { checkDataViews } from './check_data_views';

/** A check of the page: what it is, and how it ended once it has. */
export interface CheckState extends CheckDefinition {
  answer?: SetupCheckAnswer;
  /** The answer's; absent until there is one. */
  status?: CheckStatus;
  /** An older answer is shown while it runs again. */
  isRunning: boolean;
}

export interface Checks {
  checks: readonly CheckState[];
  /** When the run shown began, epoch milliseconds. */
  startedAt: number;
  runAgain: () => void;
}

/**
 * Runs every check by itself, so that each shows up when it is done; closing the page aborts them.
 * `ids`: only these, in the order of all. Must be stable.
 */
export function useChecks(hours: number, ids?: readonly CheckId[]): Checks {
  const services = useServices();
  const [run, setRun] = useState(() => ({ number: 1, startedAt: Date.now() }));
  const definitions = useMemo(
    () => (ids ? CHECKS.filter(({ id }) => ids.includes(id)) : CHECKS),
    [ids],
  );
  const question = useMemo(() => checkQuestion(services), [services]);
  const query = { hours, run: run.number };
  const runKey = JSON.stringify(query);
  const keys = definitions.map(({ id }) => id);
  const { rows, failed } = useBatches(question, query, keys);
  const runAgain = useCallback(
    () => setRun(({ number }) => ({ number: number + 1, startedAt: Date.now() })),
    [],
  );
  const checks = useMemo(
    () =>
      definitions.map((definition): CheckState => {
        const { id } = definition;
        const error = failed.get(id);
        const row = rows.get(id);
        const answer = error ? unasked(id, error) : row?.answer;
        return {
          ...definition,
          ...(answer && { answer, status: answer.status }),
          isRunning: !error && row?.runKey !== runKey,
        };
      }),
    [definitions, rows, failed, runKey],
  );
  return { checks, startedAt: run.startedAt, runAgain };
}

/** An answer with the run that it belongs to: an older one is shown until the next has come. */
interface CheckRow {
  runKey: string;
  answer: SetupCheckAnswer;
}

/** One request a check, and at once. The run makes it another question; the route does not take it. */
function checkQuestion(services: Services): RowsQuestion<CheckRow> {
  return {
    batchesOf: (ids) => ids.map((id) => [id]),
    restMs: 0,
    ask: async (ask, query, ids) => {
      const rows: [string, CheckRow][] = [];
      for (const { id, runs } of CHECKS.filter((check) => ids.includes(check.id))) {
        const answer =
          runs === 'browser'
            ? { id: 'data_view' as const, ...nothingAsked(), ...(await checkDataViews(services)) }
            : await ask({
                path: setupCheckPath(id),
                query: { hours: query.hours },
                answerSchema: setupCheckAnswerSchema,
              });
        rows.push([id, { runKey: JSON.stringify(query), answer }]);
      }
      return { rows, incomplete: [] };
    },
  };
}

/** A check that could not even be asked for is unknown, and says why. */
function unasked(id: CheckId, { message: sentence }: ApiError): SetupCheckAnswer {
  const conclusion = { code: 'not_asked' as const, values: { sentence } };
  const repairs = [{ code: 'run_again' as const }];
  return { id, ...nothingAsked(), status: 'unknown', conclusion, repairs };
}

function nothingAsked() {
  return { queries: [], ranAt: new Date().toISOString(), took: 0, searches: 0, incomplete: [] };
}
