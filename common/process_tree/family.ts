import { joinByPid } from './join_by_pid';
import { linkNodes, type Lineage, type LineageLimits } from './link_nodes';
import { matchByPid, type EventWithoutId } from './match_by_pid';
import { mergeObservations, type Process } from './merge_observations';
import type { Observation } from './observation';
import { stitchRereads } from './stitch_rereads';

export interface FamilyOptions extends LineageLimits {
  /** Node of processes whose id and documents name none. */
  fallbackNode?: string;
  /** Events that name their process by PID and start only. */
  withoutId?: readonly EventWithoutId[];
}

/** One task, what is above and below it. */
export interface Family extends Lineage {
  selected: Process;
  conflictingParents: ReadonlyMap<string, ReadonlySet<string>>;
  /** Events of `withoutId` that fit no process. */
  unattached: EventWithoutId[];
}

/**
 * The family of one process from everything that documents say, whether they are all or not yet;
 * `undefined` when none of them names it.
 */
export function familyOf(
  observations: Iterable<Observation>,
  selectedExecId: string,
  options: FamilyOptions,
): Family | undefined {
  const { processes, conflictingParents } = mergeObservations(observations, options.fallbackNode);
  const selected = processes.get(selectedExecId);
  if (!selected) return undefined;
  // Exits first: a task that has ended cannot be read again later.
  const unattached = matchByPid(processes.values(), options.withoutId ?? []);
  stitchRereads(processes.values());
  joinByPid(processes);
  const lineage = linkNodes(processes.values(), selected, options);
  return { ...lineage, selected, conflictingParents, unattached };
}
