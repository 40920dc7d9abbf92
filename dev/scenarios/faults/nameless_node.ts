import { DAY, HOUR } from '../relative_time';
import type { Scenario } from '../scenario';
import { NodeClock } from '../world/clock';
import { readHostProcesses } from '../world/host_processes';
import { Node } from '../world/node';

export const namelessNode: Scenario = {
  id: 'nameless_node',
  title: 'A machine without a node name',
  reads:
    'Tetragon on a machine outside Kubernetes was not told its node’s name: there is no node_name, and the ' +
    'node part of each exec_id is empty (base64 of ":ktime:pid"). root loaded a kernel module there with ' +
    'sudo; of course nothing has a pod, so the default deny list would drop it all.',
  lineage: {
    default: '',
    everything: `
bash (host) · exit 0
└─ sudo insmod hello.ko (host) · exit 0
   └─ insmod hello.ko (host) · exit 0
`,
  },
  tell({ world, scene }) {
    const stage = scene(113);
    const node = new Node(world.site, {
      name: '',
      cluster: 'standalone',
      clock: new NodeClock([-2 * DAY]),
      restarts: [],
      downtimes: [],
      filebeatDown: undefined,
      release: '1.7',
      spaced: false,
      labels: { site: 'lab' },
    });
    node.hosts.push(readHostProcesses(node, -2 * DAY + HOUR, Number.NEGATIVE_INFINITY));
    const { sshd } = node.host(stage.at);
    const bash = stage.spawn(sshd, ['/bin/bash'], { uid: 1_000, auid: 1_000, cwd: '/home/anna' });
    const sudo = stage.spawn(bash, ['/usr/bin/sudo', 'insmod', 'hello.ko'], { uid: 0 });
    stage.run(sudo, ['/usr/sbin/insmod', 'hello.ko'], { takes: 9 });
    stage.exit(sudo);
    stage.exit(bash);
    return { top: bash, sudo };
  },
};
