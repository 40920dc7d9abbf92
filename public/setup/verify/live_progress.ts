import type { SetupLiveTestAnswer } from '../../../common/api/setup_live_test';
import type { CheckId } from '../../../common/setup/checks';

/** After so long without an event something holds it up: Tetragon waits 30 s at most, Filebeat seconds. */
export const PATIENCE_MS = 120_000;

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
  if (isComplete || elapsedMs < PATIENCE_MS) return { done, isComplete };
  return { done, isComplete, lookAt: answer?.shell ? 'event_types' : 'freshness' };
}
