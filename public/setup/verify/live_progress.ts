import type { SetupLiveTestAnswer } from '../../../common/api/setup_live_test';
import { LIVE_TEST_PATIENCE_MS } from '../../../common/limits';
import type { CheckId } from '../../../common/setup/all_checks';

export type LiveStep = 'exec' | 'child' | 'exit';

export interface LiveProgress {
  done: readonly LiveStep[];
  isComplete: boolean;
  /** Time is up and something is missing: the check to look at. */
  lookAt?: CheckId;
}

/** How far the test is, and where to look when it takes too long. */
export function liveProgress(
  answer: SetupLiveTestAnswer | undefined,
  elapsedMs: number,
): LiveProgress {
  const done: LiveStep[] = [
    ...(answer?.shell ? (['exec'] as const) : []),
    ...(answer?.child ? (['child'] as const) : []),
    ...(answer?.exit ? (['exit'] as const) : []),
  ];
  const isComplete = done.length === 3;
  if (isComplete || elapsedMs < LIVE_TEST_PATIENCE_MS) return { done, isComplete };
  return { done, isComplete, lookAt: answer?.shell ? 'event_types' : 'freshness' };
}
