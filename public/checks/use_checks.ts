import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  setupCheckAnswerSchema,
  setupCheckPath,
  type SetupCheckAnswer,
} from '../../common/api/setup';
import {
  CHECKS,
  type CheckDefinition,
  type CheckId,
  type CheckStatus,
} from '../../common/setup/check_ids';
import { toApiError } from '../query/api_error';
import { ask } from '../query/ask';
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

interface Run {
  number: number;
  startedAt: number;
}

/**
 * Runs every check by itself, so that each shows up when it is done; closing the page aborts them.
 * `ids`: only these, in this order.
 */
export function useChecks(hours: number, ids?: readonly CheckId[]): Checks {
  const services = useServices();
  const [run, setRun] = useState<Run>(() => ({ number: 1, startedAt: Date.now() }));
  const [answers, setAnswers] = useState<
    ReadonlyMap<CheckId, { run: string; answer: SetupCheckAnswer }>
  >(new Map());
  const key = `${run.number} ${hours}`;
  const wanted = ids?.join(' ');
  const definitions = useMemo(
    () =>
      wanted === undefined ? CHECKS : CHECKS.filter(({ id }) => wanted.split(' ').includes(id)),
    [wanted],
  );

  useEffect(() => {
    const stop = new AbortController();
    for (const definition of definitions) {
      void runCheck(services, definition, hours, stop.signal).then((answer) => {
        if (stop.signal.aborted) return;
        setAnswers((before) => new Map(before).set(definition.id, { run: key, answer }));
      });
    }
    return () => stop.abort();
  }, [services, definitions, hours, key]);

  const runAgain = useCallback(
    () => setRun(({ number }) => ({ number: number + 1, startedAt: Date.now() })),
    [],
  );
  const checks = useMemo(
    () =>
      definitions.map((definition): CheckState => {
        const known = answers.get(definition.id);
        return {
          ...definition,
          ...(known && { answer: known.answer, status: known.answer.status }),
          isRunning: known?.run !== key,
        };
      }),
    [definitions, answers, key],
  );
  return { checks, startedAt: run.startedAt, runAgain };
}

/** A check that could not even be asked for is unknown, and says why. */
async function runCheck(
  services: Services,
  definition: CheckDefinition,
  hours: number,
  signal: AbortSignal,
): Promise<SetupCheckAnswer> {
  const { id } = definition;
  const unasked = {
    queries: [],
    ranAt: new Date().toISOString(),
    took: 0,
    searches: 0,
    incomplete: [],
  };
  try {
    if (definition.runs === 'browser') {
      return { id: 'data_view', ...unasked, ...(await checkDataViews(services)) };
    }
    return await ask(
      services.core.http,
      { path: setupCheckPath(id), query: { hours }, answerSchema: setupCheckAnswerSchema },
      signal,
    );
  } catch (error) {
    const sentence = toApiError(error).message;
    const conclusion = { code: 'not_asked' as const, values: { sentence } };
    const repairs = [{ code: 'run_again' as const }];
    return { id, ...unasked, status: 'unknown', conclusion, repairs };
  }
}
