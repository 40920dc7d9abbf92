import {
  TIMELINE_LANES_PATH,
  timelineLanesAnswerSchema,
  type LaneBuckets,
} from '../../../common/api/timeline';
import { printPath } from '../../../common/timeline/lane_path';
import type { QueryParameters } from '../../query/ask';
import type { BatchLoader } from '../../query/batch_loader';
import { REST_MS, useBatches, type RowsQuestion } from '../../query/use_batches';
import { laneRequests } from './lane_requests';

/** The buckets of one lane. */
export interface LoadedLane {
  interval: number;
  kinds: LaneBuckets['kinds'];
}

export interface LaneLoads extends Pick<
  BatchLoader<LoadedLane>,
  'failed' | 'incomplete' | 'retry'
> {
  lanes: BatchLoader<LoadedLane>['rows'];
}

const LANES: RowsQuestion<LoadedLane> = {
  batchesOf: laneRequests,
  restMs: REST_MS,
  ask: async (ask, query, keys) => {
    const { interval, lanes, incomplete } = await ask({
      path: TIMELINE_LANES_PATH,
      query: { ...query, lane: [...keys] },
      answerSchema: timelineLanesAnswerSchema,
    });
    return {
      rows: lanes.map(({ path, kinds }) => [printPath(path), { interval, kinds }]),
      incomplete,
    };
  },
};

/** Buckets of the lanes that are visible; after a zoom the older ones stay until the new ones come. */
export function useLaneBuckets(query: QueryParameters, visibleKeys: readonly string[]): LaneLoads {
  const { rows: lanes, failed, incomplete, retry } = useBatches(LANES, query, visibleKeys);
  return { lanes, failed, incomplete, retry };
}
