import { Process } from '../process/process';
import type { Scenario } from '../scenario';

export const cycle: Scenario = {
  id: 'cycle',
  title: 'Parents in a circle',
  reads:
    'Three processes of shop/cart name each other as parents (a virtual machine went back to a snapshot, and ' +
    'ids were given out again), and a fourth names itself without being the kernel. Every walk must end, ' +
    'and the tree must say where it was cut.',
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'shop', 'cart', 2);
    const stage = scene(89);
    const { init } = stage.container(pod);
    const make = () => {
      const fork = stage.fork(init);
      const process = new Process({
        ...fork.facts,
        binary: '/bin/sh',
        arguments: '/srv/cart/loop.sh',
        flags: fork.facts.flags.replace('execve', 'execve clone'),
      });
      return process;
    };
    const [first, second, third, ownParent] = [make(), make(), make(), make()];
    const hang = (process: Process, parent: Process) => {
      process.facts.parent = parent;
      process.facts.parentExecId = parent.execId;
    };
    hang(first, third);
    hang(second, first);
    hang(third, second);
    hang(ownParent, ownParent);
    for (const process of [first, second, third, ownParent]) stage.recorder.exec(process);
    stage.exit(third);
    return { top: first, second, third, ownParent };
  },
};
