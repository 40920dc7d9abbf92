import { Process } from '../process/process';
import { spawnProcess } from '../process/process_factory';
import type { Scenario } from '../scenario';

export const leftContainer: Scenario = {
  id: 'left_container',
  title: 'A process of the host below one of a container',
  reads:
    'disk-monitor runs on the host, but its event names a worker of shop/catalog as its parent ' +
    '(cilium/tetragon#4999), with no container runtime between. The row says that it leaves the container ' +
    'of its parent, and what that can be: an escape, a nested cgroup, a failed association, or a wrong ' +
    'parent reported by Tetragon. By default nothing without a pod is exported.',
  lineage: {
    default: `
sh -c "sleep 1; df" · exit 0
`,
    everything: `
sh -c "sleep 1; df" · exit 0
└─ disk-monitor --all (host) · exit 0
`,
  },
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'shop', 'catalog', 0);
    const stage = scene(117);
    const { init } = stage.container(pod);
    const sh = stage.spawn(init, ['/bin/sh', '-c', 'sleep 1; df']);
    const at = stage.wait(900);
    const inPod = spawnProcess(sh, at, pod.node.pids.reserve(pod.node.ktime(at)), {
      argv: ['/usr/local/bin/disk-monitor', '--all'],
      cwd: '/',
      inInitTree: false,
      hostNamespaces: true,
    });
    const monitor = new Process({ ...inPod.facts, container: undefined, containerPid: undefined });
    stage.recorder.exec(monitor);
    stage.wait(40);
    stage.exit(monitor);
    stage.exit(sh);
    return { top: sh, monitor };
  },
};
