import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { TIMELINE_LEVEL_PATH, timelineLevelAnswerSchema } from '../../../common/api/timeline';
import { parsePath } from '../../../common/timeline/lane_path';
import { toApiError } from '../../query/api_error';
import { ask, type QueryParameters } from '../../query/ask';
import { useServices } from '../../shell/services';
import type { LevelState } from './lane_rows';

export interface Levels {
  levels: ReadonlyMap<string, LevelState>;
  /** Why some of them may lack something. */
  incomplete: readonly string[];
  /** Asks for a level again. */
  retry: (key: string) => void;
}

interface Loaded {
  queryText: string;
  levels: ReadonlyMap<string, LevelState>;
  incomplete: readonly string[];
}

/**
 * Asks for the lanes below unfolded lanes, each once per question. After another question (a
 * refresh) the older lanes stay until the new ones are there.
 */
export function useLevels(query: QueryParameters | undefined, open: ReadonlySet<string>): Levels {
  const { core } = useServices();
  const queryText = query && JSON.stringify(query);
  const [loaded, setLoaded] = useState<Loaded>({
    queryText: '',
    levels: new Map(),
    incomplete: [],
  });
  const [asked, setAsked] = useState(0);
  const done = useRef(new Map<string, string>());
  const wanted = [...open].filter((key) => (parsePath(key)?.length ?? 0) > 1);
  const wantedText = JSON.stringify(wanted);

  useEffect(() => {
    if (queryText === undefined) return undefined;
    const stop = new AbortController();
    const keys = (JSON.parse(wantedText) as string[]).filter(
      (key) => done.current.get(key) !== queryText,
    );
    const settle = (key: string, state: LevelState, incomplete: readonly string[] = []) => {
      if (stop.signal.aborted) return;
      done.current.set(key, queryText);
      setLoaded((before) => ({
        queryText,
        levels: new Map([...before.levels, [key, state]]),
        incomplete: [
          ...new Set([...(before.queryText === queryText ? before.incomplete : []), ...incomplete]),
        ],
      }));
    };
    for (const key of keys) {
      const parameters = { ...(JSON.parse(queryText) as QueryParameters), parent: key };
      ask(core.http, TIMELINE_LEVEL_PATH, parameters, timelineLevelAnswerSchema, stop.signal).then(
        ({ level, incomplete }) => settle(key, { kind: 'loaded', level }, incomplete),
        (error: unknown) => settle(key, { kind: 'failed', error: toApiError(error) }),
      );
    }
    return () => stop.abort();
  }, [core, queryText, wantedText, asked]);

  const retry = useCallback((key: string) => {
    done.current.delete(key);
    setLoaded((before) => ({
      ...before,
      levels: new Map([...before.levels, [key, { kind: 'loading' }]]),
    }));
    setAsked((count) => count + 1);
  }, []);
  return useMemo(
    () => ({ levels: loaded.levels, incomplete: loaded.incomplete, retry }),
    [loaded, retry],
  );
}
