import { pidOfExecId } from '../../common/documents/exec_id';
import { withoutUndefined } from '../../common/documents/read_value';
import { startOf } from '../../common/identity/process_ref';
import { stageChains, type StageFacts } from '../../common/tasks/next_stages';
import type { FiringProcess } from './firing_process';

interface Stage extends StageFacts {
  image: FiringProcess;
}

/**
 * Makes one process of the images of one PID that fired: a fork and what it executed, and images that
 * replaced each other. By what their own events say alone, since there may be 10,000 of them: images
 * with an image between them that did not fire stay apart.
 */
export function foldFiringStages(images: readonly FiringProcess[]): FiringProcess[] {
  const byNode = new Map<string, FiringProcess[]>();
  for (const image of images) {
    const key = `${image.cluster}\n${image.node}`;
    const others = byNode.get(key);
    if (others) others.push(image);
    else byNode.set(key, [image]);
  }
  return [...byNode.values()].flatMap((ofNode) =>
    stageChains(stagesOf(ofNode)).map((chain) => joined(chain.map(({ image }) => image))),
  );
}

function stagesOf(images: readonly FiringProcess[]): Stage[] {
  const byStart = [...images].sort((a, b) => (startOf(a.start) ?? 0) - (startOf(b.start) ?? 0));
  const replacedBy = new Map<string, string>();
  for (const { execId, parentExecId } of byStart) {
    const pid = pidOfExecId(execId);
    const isInPlace = parentExecId !== undefined && pid === pidOfExecId(parentExecId);
    if (isInPlace && pid !== undefined && parentExecId !== execId) {
      replacedBy.set(parentExecId, execId);
    }
  }
  return byStart.map((image) => ({
    image,
    known: 'event',
    execId: image.execId,
    pid: pidOfExecId(image.execId),
    parentExecId: image.parentExecId,
    flags: image.flags?.split(' '),
    docker: image.docker,
    pod: image.pod,
    replacedBy: replacedBy.get(image.execId),
  }));
}

/** The last image with what the first says of those above, and the events of all. */
function joined(chain: readonly FiringProcess[]): FiringProcess {
  const [first, last] = [chain[0]!, chain.at(-1)!];
  const { parentExecId, parentStart, parentBinary, parentDocker, grandparentExecId } = first;
  const above = { parentExecId, parentStart, parentBinary, parentDocker, grandparentExecId };
  return {
    ...last,
    ...withoutUndefined<Partial<FiringProcess>>(above),
    events: chain.reduce((sum, { events }) => sum + events, 0),
    firstSeen: Math.min(...chain.map(({ firstSeen }) => firstSeen)),
  };
}
