import { useEffect, useRef, useState } from 'react';
import { useServices } from '../shell/services';
import { toApiError, type ApiError } from './api_error';
import { ask, type Ask } from './ask';

export interface Run {
  isRunning: boolean;
  /** Why the newest run failed. */
  error?: ApiError;
  /** Begins; a run before it is aborted. */
  start: (work: (ask: Ask) => Promise<void>) => void;
  cancel: () => void;
}

/**
 * Runs what a click begins, one at a time; closing the page aborts it.
 *
 * @param outlivesPage a file that was asked for is saved although its reader went on to another page
 */
export function useRun({ outlivesPage = false } = {}): Run {
  const { http } = useServices().core;
  const [state, setState] = useState<Pick<Run, 'isRunning' | 'error'>>({ isRunning: false });
  const running = useRef<AbortController>();
  useEffect(
    () => () => {
      if (!outlivesPage) running.current?.abort();
    },
    [outlivesPage],
  );

  const cancel = () => {
    running.current?.abort();
    setState({ isRunning: false });
  };
  const start: Run['start'] = (work) => {
    cancel();
    const { signal } = (running.current = new AbortController());
    const settle = (error?: ApiError) => {
      if (!signal.aborted) setState({ isRunning: false, ...(error && { error }) });
    };
    setState({ isRunning: true });
    work((question) => ask(http, question, signal)).then(
      () => settle(),
      (failure: unknown) => settle(toApiError(failure)),
    );
  };
  return { ...state, start, cancel };
}
