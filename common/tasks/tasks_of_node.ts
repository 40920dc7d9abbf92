import type { Task } from '../api/task';
import { withoutUndefined } from '../documents/read_value';
import { matchByPid, type EventWithoutId } from '../process_tree/match_by_pid';
import { mergeObservations, type Process } from '../process_tree/merge_observations';
import type { Observation } from '../process_tree/observation';
import { inOrderOfStart } from '../process_tree/order_nodes';
import { replacedImages } from '../process_tree/replaced_images';
import { stitchRereads } from '../process_tree/stitch_rereads';
import { stageChains } from './next_stages';
import { taskOfStages, type NamedStage } from './task_of_stages';

/** A task with what its stages' documents say of them, in the same order. */
export interface TaskOfProcesses {
  task: Task;
  processes: readonly Process[];
}

/**
 * The tasks that documents of one node name, by start; pure. exec_ids are keys here, so the
 * observations are of one cluster and node.
 *
 * @param withoutId exits that name their process by PID and start only
 */
export function tasksOfNode(
  observations: Iterable<Observation>,
  node: string,
  withoutId: readonly EventWithoutId[],
): TaskOfProcesses[] {
  const { processes } = mergeObservations(observations, node);
  // Exits first: a task that has ended cannot be read again later.
  matchByPid(processes.values(), withoutId);
  stitchRereads(processes.values());
  for (const process of processes.values()) {
    // The kernel's pseudo process is its own parent.
    process.parent = process.decoded?.pid === 0 ? undefined : process.namedParent;
  }
  const ordered = inOrderOfStart([...processes.values()]);
  const replacedBy = replacedImages(ordered);
  const stages = ordered.map((process) => stageOf(process, replacedBy.get(process)));
  return stageChains(stages).map((chain) => ({
    task: { ...taskOfStages(chain), ...replacedElsewhere(chain) },
    processes: chain.map(({ process }) => process),
  }));
}

interface Stage extends NamedStage {
  process: Process;
  /** What `replacedBy` names. */
  image: Process | undefined;
}

/** By an image that is not the next stage: a chain ends at a container's border. */
function replacedElsewhere(chain: readonly Stage[]): Pick<Task, 'replacedBy'> {
  const image = chain.at(-1)?.image;
  // Ids that replace each other in a circle end in one of the chain.
  if (!image || chain.some(({ process }) => process === image)) return {};
  const { execId, binary, arguments: args, startTime } = image;
  const facts = { execId, binary, arguments: args, startTime };
  return { replacedBy: { how: 'replaced', ...withoutUndefined<typeof facts>(facts) } };
}

function stageOf(process: Process, image: Process | undefined): Stage {
  return {
    process,
    image,
    execId: process.execId,
    parentExecId: process.parent?.execId,
    pid: process.pid,
    known: process.known,
    flags: process.flags,
    binary: process.binary,
    arguments: process.arguments,
    startTime: process.startTime,
    exitCode: process.exit?.code,
    signal: process.exit?.signal,
    exitTime: process.exit?.time,
    namespace: process.namespace,
    pod: process.pod,
    container: process.container,
    docker: process.docker,
    replacedBy: image?.execId,
    rereadOf: process.rereadOf?.execId,
  };
}
