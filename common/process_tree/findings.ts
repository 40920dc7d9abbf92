import type { TreeFinding } from '../api/process_tree';
import type { MergedProcesses } from './merge_observations';
import { isOnlyNamed, type MissingReason } from './missing_parents';
import { isFromProc, rereads } from './rereads';

/** exec_ids named in one finding: enough to go there, and the count is exact. */
const MAX_NAMED = 100;

/** One finding about these processes; none when there are none. */
export function finding(
  kind: TreeFinding['kind'],
  execIds: readonly string[],
  { count = execIds.length, names }: { count?: number; names?: readonly string[] } = {},
): TreeFinding[] {
  if (count === 0) return [];
  const named = execIds.slice(0, MAX_NAMED);
  return [{ kind, count, execIds: named, ...(names && { names: [...names] }) }];
}

export interface FindingSources {
  merged: MergedProcesses;
  /** The processes of the tree, in its order. */
  execIds: readonly string[];
  /** Processes whose link to their parent closed a cycle. */
  cut: readonly string[];
  /** Why those that are only named have no document of their own. */
  missing: ReadonlyMap<string, MissingReason>;
}

/** What is odd in the data of one tree. `known_only_as_parent` comes once a reason, named by it. */
export function treeFindings({ merged, execIds, cut, missing }: FindingSources): TreeFinding[] {
  const { processes } = merged;
  const unknown = execIds.filter((execId) => missing.get(execId) === 'unknown');
  return [
    ...finding('cycle_cut', cut),
    ...duplicates(merged, execIds),
    ...finding('reread', rereads(processes, execIds)),
    ...onlyNamed(merged, execIds, missing),
    ...finding('missing_parent', unknown),
    ...finding('conflicting_parents', conflicts(merged, execIds)),
  ];
}

/** Copies of exec documents beyond the first; a second read of /proc is none. */
function duplicates({ processes }: MergedProcesses, execIds: readonly string[]): TreeFinding[] {
  let count = 0;
  const copied = execIds.filter((execId) => {
    const process = processes.get(execId);
    if (!process || process.execCopies < 2 || isFromProc(process)) return false;
    count += process.execCopies - 1;
    return true;
  });
  return finding('duplicates', copied, { count });
}

function onlyNamed(
  { processes }: MergedProcesses,
  execIds: readonly string[],
  missing: ReadonlyMap<string, MissingReason>,
): TreeFinding[] {
  const byReason = new Map<MissingReason | undefined, string[]>();
  for (const execId of execIds) {
    const process = processes.get(execId);
    if (!process || !isOnlyNamed(process)) continue;
    const reason = missing.get(execId);
    const same = byReason.get(reason);
    if (same) same.push(execId);
    else byReason.set(reason, [execId]);
  }
  return [...byReason].flatMap(([reason, named]) =>
    finding('known_only_as_parent', named, reason === undefined ? {} : { names: [reason] }),
  );
}

/** Also those that are shown elsewhere, since only their weaker document names a parent in this tree. */
function conflicts({ conflictingParents }: MergedProcesses, execIds: readonly string[]): string[] {
  if (conflictingParents.size === 0) return [];
  const shown = new Set(execIds);
  return [...conflictingParents]
    .filter(([execId, named]) => shown.has(execId) || [...named].some((id) => shown.has(id)))
    .map(([execId]) => execId);
}
