import { decodeExecId, type DecodedExecId } from '../../../common/documents/exec_id';

/** Re-read exec_id → the last earlier exec_id of the same PID that may be the same task. */
export type Stitches = Map<string, string>;

/**
 * Which processes may be the same task, by their ids alone: same node and PID, and the start that
 * /proc told is not later. `stitchRereads` decides it by all facts; here it says what has to be read.
 */
export function possibleStitches(earlier: Iterable<string>, fromProc: readonly string[]): Stitches {
  const stitches: Stitches = new Map();
  if (fromProc.length === 0) return stitches;
  const rereads = new Set(fromProc);
  const byPid = new Map<string, { execId: string; decoded: DecodedExecId }[]>();
  for (const execId of earlier) {
    const decoded = rereads.has(execId) ? undefined : decodeExecId(execId);
    if (!decoded || decoded.pid === 0) continue;
    const key = `${decoded.pid} ${decoded.node}`;
    const same = byPid.get(key);
    if (same) same.push({ execId, decoded });
    else byPid.set(key, [{ execId, decoded }]);
  }
  for (const execId of rereads) {
    const decoded = decodeExecId(execId);
    if (!decoded) continue;
    const possible = (byPid.get(`${decoded.pid} ${decoded.node}`) ?? [])
      .filter((one) => one.decoded.ktime >= decoded.ktime)
      .sort((a, b) => (a.decoded.ktime < b.decoded.ktime ? 1 : -1));
    if (possible[0]) stitches.set(execId, possible[0].execId);
  }
  return stitches;
}
