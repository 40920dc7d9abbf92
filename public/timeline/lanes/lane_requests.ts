import { MAX_LANES_PER_REQUEST } from '../../../common/limits';
import { printPath, type LanePath } from '../../../common/timeline/lane_path';

/** Characters of all lanes of one request: filters need the rest of MAX_ADDRESS_LENGTH. */
const MAX_CHARACTERS = 3_500;

/**
 * Puts lanes together that one request can ask for: those below one lane, and those of the two
 * uppermost levels.
 */
export function laneRequests(lanes: readonly LanePath[]): LanePath[][] {
  const groups = new Map<string, LanePath[]>();
  for (const path of lanes) {
    const group = path.length <= 2 ? '' : printPath(path.slice(0, -1));
    groups.set(group, [...(groups.get(group) ?? []), path]);
  }
  return [...groups.values()].flatMap(inRequests);
}

function inRequests(lanes: readonly LanePath[]): LanePath[][] {
  const requests: LanePath[][] = [];
  let characters = 0;
  for (const path of lanes) {
    const length = encodeURIComponent(printPath(path)).length + '&lane='.length;
    const current = requests.at(-1);
    if (
      !current ||
      current.length >= MAX_LANES_PER_REQUEST ||
      characters + length > MAX_CHARACTERS
    ) {
      requests.push([path]);
      characters = length;
    } else {
      current.push(path);
      characters += length;
    }
  }
  return requests;
}
