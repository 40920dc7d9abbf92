import { DAY, HOUR } from '../relative_time';
import type { Scenario } from '../scenario';
import { NodeClock } from '../world/clock';
import { readHostProcesses } from '../world/host_processes';
import { Node } from '../world/node';

export const runtimeWithoutPods: Scenario = {
  id: 'runtime_without_pods',
  title: 'CRI-O whose containers Tetragon does not associate',
  reads:
    'On crio-1 nothing has a pod or a container id, though conmon starts containers there ' +
    '(cilium/tetragon#2621): the shell and all below it are in a container that Tetragon could not tell, ' +
    'not on the host, and Setup says that the association fails and why. The default deny list would drop ' +
    'it all.',
  lineage: {
    default: '',
    everything: `
conmon -b /run/containers -c 3f (host)
└─ sh -c "cat /etc/passwd" (host) · exit 0
   └─ cat /etc/passwd (host) · exit 0
`,
  },
  tell({ world, scene }) {
    const stage = scene(115);
    const node = new Node(world.site, {
      name: 'crio-1',
      cluster: 'crio',
      clock: new NodeClock([-2 * DAY]),
      restarts: [],
      downtimes: [],
      filebeatDown: undefined,
      release: '1.7',
      spaced: false,
      labels: { site: 'lab' },
    });
    node.hosts.push(readHostProcesses(node, -2 * DAY + HOUR, Number.NEGATIVE_INFINITY));
    const { systemd } = node.host(stage.at);
    const conmon = stage.spawn(systemd, ['/usr/bin/conmon', '-b', '/run/containers', '-c', '3f']);
    const shell = stage.spawn(conmon, ['/bin/sh', '-c', 'cat /etc/passwd']);
    const cat = stage.run(shell, ['/bin/cat', '/etc/passwd']);
    stage.exit(shell);
    return { top: conmon, shell, cat };
  },
};
