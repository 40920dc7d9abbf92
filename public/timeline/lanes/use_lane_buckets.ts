import { useCallback, useEffect, useRef, useState } from 'react';
import { TIMELINE_LANES_PATH, timelineLanesAnswerSchema } from '../../../common/api/timeline';
import { printPath } from '../../../common/timeline/lane_path';
import { ask, type QueryParameters } from '../../query/ask';
import { useServices } from '../../shell/services';
import { LaneLoader, type LaneLoads } from './lane_loader';

const NOTHING: LaneLoads = {
  lanes: new Map(),
  failed: new Map(),
  isLoading: true,
  incomplete: [],
};

/** Buckets of the lanes in sight; see `LaneLoader`. */
export function useLaneBuckets(
  query: QueryParameters | undefined,
  keysInSight: readonly string[],
): LaneLoads & { retry: () => void } {
  const { core } = useServices();
  const [loads, setLoads] = useState(NOTHING);
  const loader = useRef<LaneLoader>();
  const question = query && JSON.stringify(query);
  // As text, since the list is made anew on every render.
  const keys = JSON.stringify(keysInSight);

  useEffect(() => {
    const created = new LaneLoader(
      (text, lanes, signal) =>
        ask(
          core.http,
          TIMELINE_LANES_PATH,
          { ...(JSON.parse(text) as QueryParameters), lane: lanes.map(printPath) },
          timelineLanesAnswerSchema,
          signal,
        ),
      (next) => setLoads(next),
    );
    loader.current = created;
    return () => created.close();
  }, [core]);

  useEffect(() => {
    if (question !== undefined) loader.current?.want(question, JSON.parse(keys) as string[]);
  }, [question, keys]);

  const retry = useCallback(() => loader.current?.retry(), []);
  return { ...loads, retry };
}
