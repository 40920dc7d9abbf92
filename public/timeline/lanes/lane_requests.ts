import { MAX_LANES_PER_REQUEST } from '../../../common/limits';
import { parsePath, printPath } from '../../../common/timeline/lane_path';
import { batchesOfKeys } from '../../query/batches_of_keys';

/** Characters of all lanes of one request: filters need the rest of MAX_ADDRESS_LENGTH. */
const MAX_CHARACTERS = 3_500;

/**
 * Puts keys of lanes together that one request can ask for: those below one lane, and those of the
 * two uppermost levels.
 */
export function laneRequests(keys: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const path = parsePath(key);
    if (!path) continue;
    const group = path.length <= 2 ? '' : printPath(path.slice(0, -1));
    groups.set(group, [...(groups.get(group) ?? []), key]);
  }
  return [...groups.values()].flatMap((group) =>
    batchesOfKeys(group, {
      parameter: 'lane',
      most: MAX_LANES_PER_REQUEST,
      characters: MAX_CHARACTERS,
    }),
  );
}
