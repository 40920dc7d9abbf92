import { useCallback, useEffect, useState } from 'react';
import {
  SETUP_LIVE_TEST_PATH,
  setupLiveTestAnswerSchema,
  type SetupLiveTestAnswer,
} from '../../../common/api/setup_live_test';
import { LIVE_TEST_LIMIT_MS } from '../../../common/limits';
import type { ApiError } from '../../query/api_error';
import { useAnswer } from '../../query/use_answer';
import { liveProgress } from './live_progress';
import { newLiveToken } from './live_token';

/** Pause between two looks: an event is searchable a second or more after it is stored. */
const PAUSE_MS = 2_000;

export interface LiveTest {
  token: string;
  startedAt: number;
  elapsedMs: number;
  isWatching: boolean;
  answer?: SetupLiveTestAnswer;
  error?: ApiError;
  start: () => void;
}

/** Watches for the events of one token from `start` on, until all are there, or the page is left. */
export function useLiveTest(): LiveTest {
  const [{ token, startedAt }, setWatching] = useState(() => ({
    token: newLiveToken(),
    startedAt: 0,
  }));
  const [lookedAt, setLookedAt] = useState(0);
  const { answer, error, isLoading, isRefreshing, reload } = useAnswer({
    path: SETUP_LIVE_TEST_PATH,
    query: { token, since: startedAt },
    answerSchema: setupLiveTestAnswerSchema,
    enabled: startedAt > 0,
    startsAnew: true,
  });
  const elapsedMs = Math.max(0, lookedAt - startedAt);
  const isWatching =
    startedAt > 0 && elapsedMs < LIVE_TEST_LIMIT_MS && !liveProgress(answer, elapsedMs).isComplete;
  const isPausing = isWatching && !isLoading && !isRefreshing;

  useEffect(() => {
    if (!isPausing) return undefined;
    const timer = window.setTimeout(() => {
      setLookedAt(Date.now());
      reload();
    }, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [isPausing, reload]);

  const start = useCallback(
    () =>
      // The first test uses the token that is already shown in the command.
      setWatching((before) => ({
        token: before.startedAt === 0 ? before.token : newLiveToken(),
        startedAt: Date.now(),
      })),
    [],
  );
  return {
    token,
    startedAt,
    elapsedMs,
    isWatching,
    ...(answer && { answer }),
    ...(error && { error }),
    start,
  };
}
