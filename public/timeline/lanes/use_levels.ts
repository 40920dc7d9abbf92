import { useMemo } from 'react';
import { TIMELINE_LEVEL_PATH, timelineLevelAnswerSchema } from '../../../common/api/timeline';
import { parsePath } from '../../../common/timeline/lane_path';
import type { QueryParameters } from '../../query/ask';
import type { BatchLoader } from '../../query/batch_loader';
import { useBatches, type RowsQuestion } from '../../query/use_batches';
import type { LevelState } from './lane_rows';

export interface Levels extends Pick<BatchLoader<LevelState>, 'incomplete' | 'retry'> {
  levels: ReadonlyMap<string, LevelState>;
}

/** One request a level, and at once: somebody unfolded it. */
const LEVELS: RowsQuestion<LevelState> = {
  batchesOf: (keys) => keys.map((key) => [key]),
  restMs: 0,
  ask: async (ask, query, [parent = '']) => {
    const { level, incomplete } = await ask({
      path: TIMELINE_LEVEL_PATH,
      query: { ...query, parent },
      answerSchema: timelineLevelAnswerSchema,
    });
    return { rows: [[parent, { kind: 'loaded', level }]], incomplete };
  },
};

/**
 * Asks for the lanes below unfolded lanes, each once per question. After another question (a
 * refresh) the older lanes stay until the new ones are there.
 */
export function useLevels(query: QueryParameters, open: ReadonlySet<string>): Levels {
  const wanted = [...open].filter((key) => (parsePath(key)?.length ?? 0) > 1);
  const { rows, failed, incomplete, retry } = useBatches(LEVELS, query, wanted);
  const levels = useMemo(
    () =>
      new Map([
        ...rows,
        ...[...failed].map(([key, error]): [string, LevelState] => [
          key,
          { kind: 'failed', error },
        ]),
      ]),
    [rows, failed],
  );
  return { levels, incomplete, retry };
}
