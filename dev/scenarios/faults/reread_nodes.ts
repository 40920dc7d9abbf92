import type { Scenario } from '../scenario';
import type { Node } from '../world/node';
import { processesOf } from '../world/pod';
import type { World } from '../world/world';

/**
 * Every start of Tetragon in the samples reads its node's /proc: the host's processes and all of the
 * pods', parents first. What had been read before comes out with the same exec_id again.
 */
export const rereadNodes: Scenario = {
  id: 'reread_nodes',
  title: 'Tetragon starts and reads /proc',
  reads:
    'Exec documents with the flag procFS on prod-eu/worker-2, prod-eu/worker-3 and staging-eu/edge-1: not ' +
    'executions but what was running when Tetragon started. Their event time is the computed start, days ' +
    'before the line was written.',
  tell({ world, scene }) {
    const { recorder } = scene(0);
    for (const node of world.nodes) {
      for (const restart of node.facts.restarts) {
        for (const process of runningAt(world, node, restart)) recorder.reread(process, restart);
      }
    }
    const { systemd, kernel } = world.node('prod-eu', 'worker-2').host(0);
    return { systemd, kernel };
  },
};

function runningAt(world: World, node: Node, at: number) {
  const { kernel, systemd, sshd, containerd, kubelet } = node.host(at);
  const pods = world.pods.filter((pod) => pod.node === node);
  return [
    kernel,
    systemd,
    sshd,
    containerd,
    kubelet,
    ...pods.flatMap((pod) => processesOf(pod.life(at))),
  ];
}
