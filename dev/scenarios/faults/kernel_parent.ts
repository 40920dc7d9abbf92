import type { Scenario } from '../scenario';

export const kernelParent: Scenario = {
  id: 'kernel_parent',
  title: 'PID 0 as a parent',
  reads:
    'A process in monitoring/prometheus whose real parent Tetragon had not in its map (flag miss) hangs on ' +
    '<kernel>: exec_id node:1:0, PID 0, its own parent, the same id in every boot of the node. That is a ' +
    'pseudo root, not the ancestor of everything.',
  lineage: `
promtool check config /etc/prometheus/prometheus.yml · exit 0
`,
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'monitoring', 'prometheus', 0);
    const stage = scene(84);
    const { kernel } = pod.node.host(stage.at);
    const { container, application } = stage.container(pod);
    const orphan = stage.run(
      kernel,
      ['/bin/promtool', 'check', 'config', '/etc/prometheus/prometheus.yml'],
      { container, uid: application.uid, cwd: '/', words: ['miss'] },
    );
    const modprobe = stage.run(kernel, ['/sbin/modprobe', '-q', '--', 'fs-xfs'], {
      cwd: '/',
    });
    return { top: orphan, kernel, modprobe };
  },
};
