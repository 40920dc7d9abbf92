import { useCallback, useEffect, useState } from 'react';
import {
  SETUP_LIVE_TEST_PATH,
  setupLiveTestAnswerSchema,
  type SetupLiveTestAnswer,
} from '../../../common/api/setup_live_test';
import { LIVE_TEST_LIMIT_MS } from '../../../common/limits';
import { toApiError, type ApiError } from '../../query/api_error';
import { ask } from '../../query/ask';
import { useServices } from '../../shell/services';
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

interface Watching {
  token: string;
  startedAt: number;
}

/** Watches for the events of one token from `start` on, until all are there, or the page is left. */
export function useLiveTest(): LiveTest {
  const { core } = useServices();
  const [watching, setWatching] = useState<Watching>(() => ({
    token: newLiveToken(),
    startedAt: 0,
  }));
  const [seen, setSeen] = useState<{ answer?: SetupLiveTestAnswer; error?: ApiError; at: number }>({
    at: 0,
  });
  const { token, startedAt } = watching;
  const elapsedMs = startedAt === 0 ? 0 : Math.max(0, seen.at - startedAt);
  const isWatching =
    startedAt > 0 &&
    elapsedMs < LIVE_TEST_LIMIT_MS &&
    !liveProgress(seen.answer, elapsedMs).isComplete;

  useEffect(() => {
    if (!isWatching) return undefined;
    const stop = new AbortController();
    let timer: number | undefined;
    const look = async () => {
      try {
        const query = { token, since: startedAt };
        const answer = await ask(
          core.http,
          SETUP_LIVE_TEST_PATH,
          query,
          setupLiveTestAnswerSchema,
          stop.signal,
        );
        if (!stop.signal.aborted) setSeen({ answer, at: Date.now() });
      } catch (error) {
        if (stop.signal.aborted) return;
        setSeen((before) => ({ ...before, error: toApiError(error), at: Date.now() }));
      }
      if (!stop.signal.aborted) timer = window.setTimeout(() => void look(), PAUSE_MS);
    };
    void look();
    return () => {
      stop.abort();
      window.clearTimeout(timer);
    };
  }, [core, token, startedAt, isWatching]);

  const start = useCallback(() => {
    const now = Date.now();
    setSeen({ at: now });
    // The first test uses the token that is already shown in the command.
    setWatching((before) => ({
      token: before.startedAt === 0 ? before.token : newLiveToken(),
      startedAt: now,
    }));
  }, []);
  const { answer, error } = seen;
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
