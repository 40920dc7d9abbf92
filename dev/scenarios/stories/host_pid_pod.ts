import type { Scenario } from '../scenario';

export const hostPidPod: Scenario = {
  id: 'host_pid_pod',
  title: 'A node agent with hostPID at its daily work',
  reads:
    'platform/node-agent is a privileged DaemonSet with hostPID: it sees all processes of its node, and its ' +
    'container.pid numbers are the host’s. Nothing in it is in an init tree, though nobody injected ' +
    'anything. Its check went into the host’s root with chroot and signalled a daemon: odd in any other ' +
    'pod, ordinary here.',
  lineage: `
bash -c "ps -ef | grep -c kubelet; chroot /host /bin/bash -c 'systemctl is-active kubelet'" · exit 0
├─ ps -ef · exit 0
├─ grep -c kubelet · exit 0
├─ chroot /host /bin/bash -c "systemctl is-active kubelet" · replaced
│  └─ bash -c "systemctl is-active kubelet" · replaced
│     └─ systemctl is-active kubelet · exit 0
└─ kill -HUP 911 · exit 0
`,
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'platform', 'node-agent', 'worker-3');
    const stage = scene(11);
    const { init: agent } = stage.container(pod);
    const check = "chroot /host /bin/bash -c 'systemctl is-active kubelet'";
    const bash = stage.spawn(agent, ['/bin/bash', '-c', `ps -ef | grep -c kubelet; ${check}`]);
    stage.run(bash, ['/bin/ps', '-ef'], { takes: 35 });
    stage.run(bash, ['/bin/grep', '-c', 'kubelet']);
    const chroot = stage.spawn(bash, [
      '/usr/sbin/chroot',
      '/host',
      '/bin/bash',
      '-c',
      'systemctl is-active kubelet',
    ]);
    const hostBash = stage.replace(chroot, ['/bin/bash', '-c', 'systemctl is-active kubelet'], {
      cwd: '/',
    });
    const systemctl = stage.replace(hostBash, ['/usr/bin/systemctl', 'is-active', 'kubelet']);
    stage.wait(25);
    stage.exit(systemctl);
    stage.run(bash, ['/bin/kill', '-HUP', '911']);
    stage.exit(bash);
    return { top: bash, agent, systemctl };
  },
};
