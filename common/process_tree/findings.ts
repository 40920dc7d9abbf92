import { MAX_FINDING_IDS } from '../limits';
import {
  EXITS_FROM_CONTAINER,
  type ExitFromContainer,
  type TreeFinding,
} from '../api/process_tree';
import type { Process } from './merge_observations';
import { isOnlyNamed, type MissingReason } from './missing_parents';
import { rereads } from './rereads';
import { isFromProc } from './stitch_rereads';

/** One finding about these processes; none when there are none. */
export function finding(
  kind: TreeFinding['kind'],
  execIds: readonly string[],
  { count = execIds.length, names }: { count?: number; names?: readonly string[] } = {},
): TreeFinding[] {
  if (count === 0) return [];
  const named = execIds.slice(0, MAX_FINDING_IDS);
  return [{ kind, count, execIds: named, ...(names && { names: [...names] }) }];
}

export interface FindingSources {
  /** The processes of the tree, in its order. */
  ordered: readonly Process[];
  /** exec_id → the different parents that documents name for it, also beyond the tree. */
  conflictingParents: ReadonlyMap<string, ReadonlySet<string>>;
  /** Processes whose link to their parent closed a cycle. */
  cut: readonly Process[];
  /** Why those that are only named have no document of their own. */
  missing: ReadonlyMap<Process, MissingReason>;
  /** Processes that are not in their parent's container, and where instead. */
  left: ReadonlyMap<Process, ExitFromContainer>;
}

/**
 * What is odd in the data of one tree. `known_only_as_parent` and `left_container` come once a reason,
 * named by it.
 */
export function treeFindings(sources: FindingSources): TreeFinding[] {
  const { ordered, cut, missing } = sources;
  const unknown = ordered.filter((process) => missing.get(process) === 'unknown');
  return [
    ...finding('cycle_cut', idsOf(cut)),
    ...duplicates(ordered),
    ...finding('reread', idsOf(rereads(ordered))),
    ...onlyNamed(sources),
    ...finding('missing_parent', idsOf(unknown)),
    ...finding('conflicting_parents', conflicts(sources)),
    ...leavers(sources),
  ];
}

function idsOf(processes: readonly Process[]): string[] {
  return processes.map(({ execId }) => execId);
}

/** Copies of exec documents beyond the first; a second read of /proc is none. */
function duplicates(ordered: readonly Process[]): TreeFinding[] {
  const copied = ordered.filter((process) => process.execCopies > 1 && !isFromProc(process));
  const count = copied.reduce((sum, { execCopies }) => sum + execCopies - 1, 0);
  return finding('duplicates', idsOf(copied), { count });
}

function onlyNamed({ ordered, missing }: FindingSources): TreeFinding[] {
  const byReason = new Map<MissingReason | undefined, string[]>();
  for (const process of ordered) {
    if (!isOnlyNamed(process)) continue;
    const reason = missing.get(process);
    const same = byReason.get(reason);
    if (same) same.push(process.execId);
    else byReason.set(reason, [process.execId]);
  }
  return [...byReason].flatMap(([reason, execIds]) =>
    finding('known_only_as_parent', execIds, reason === undefined ? {} : { names: [reason] }),
  );
}

function leavers({ left }: FindingSources): TreeFinding[] {
  return EXITS_FROM_CONTAINER.flatMap((exit) => {
    const leaving = [...left].filter(([, to]) => to === exit).map(([process]) => process);
    return finding('left_container', idsOf(leaving), { names: [exit] });
  });
}

/** Also those that are shown elsewhere, since only their weaker document names a parent in this tree. */
function conflicts({ conflictingParents, ordered }: FindingSources): string[] {
  if (conflictingParents.size === 0) return [];
  const shown = new Set(idsOf(ordered));
  return [...conflictingParents]
    .filter(([execId, named]) => shown.has(execId) || [...named].some((id) => shown.has(id)))
    .map(([execId]) => execId);
}
