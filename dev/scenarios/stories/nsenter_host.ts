import { filePermission, kprobe, MAY_READ, MAY_WRITE } from '../events/probe_bodies';
import type { Scenario } from '../scenario';

/** CLONE_NEW* of include/uapi/linux/sched.h, as setns gets them. */
const NAMESPACE_KINDS = [0x02000000, 0x04000000, 0x08000000, 0x40000000, 0x20000000, 0x00020000];

export const nsenterHost: Scenario = {
  id: 'nsenter_host',
  title: 'nsenter from a privileged CI pod to the host',
  reads:
    'A build step in the privileged ci/runner pod entered all namespaces of PID 1 with nsenter (six setns ' +
    'calls) and had a shell on the node. The pod stays on every event, since the cgroup did not change: ' +
    'only where namespaces are recorded does `ns` say is_host below nsenter. It read the kubelet’s ' +
    'credentials and wrote to root’s authorized_keys.',
  lineage: `
sh -c "nsenter -t 1 -m -u -i -n -p -- /bin/bash" · exit 0
└─ nsenter -t 1 -m -u -i -n -p -- /bin/bash · __x64_sys_setns POST · exit 0
   └─ bash · security_file_permission POST · exit 0
      ├─ hostname · exit 0
      ├─ cat /etc/kubernetes/kubelet.conf · security_file_permission POST · exit 0
      └─ crictl ps -q · exit 0
`,
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'ci', 'runner', 0);
    const stage = scene(31);
    const { init: runner } = stage.container(pod);
    const sh = stage.spawn(runner, ['/bin/sh', '-c', 'nsenter -t 1 -m -u -i -n -p -- /bin/bash']);
    const words = ['-t', '1', '-m', '-u', '-i', '-n', '-p', '--', '/bin/bash'];
    const nsenter = stage.spawn(sh, ['/usr/bin/nsenter', ...words]);
    NAMESPACE_KINDS.forEach((kind, index) => {
      stage.probe(
        'process_kprobe',
        nsenter,
        kprobe('__x64_sys_setns', {
          policy: 'namespace-access',
          args: [{ int_arg: 3 + index }, { int_arg: kind }],
        }),
      );
    });
    const shell = stage.spawn(nsenter, ['/bin/bash'], { cwd: '/', hostNamespaces: true });
    stage.wait(2_000);
    stage.run(shell, ['/usr/bin/hostname']);
    const cat = stage.spawn(shell, ['/usr/bin/cat', '/etc/kubernetes/kubelet.conf']);
    stage.probe(
      'process_kprobe',
      cat,
      filePermission('/etc/kubernetes/kubelet.conf', MAY_READ, { permission: '-rw-------' }),
    );
    stage.exit(cat);
    stage.run(shell, ['/usr/local/bin/crictl', 'ps', '-q'], { takes: 130 });
    stage.wait(5_000);
    stage.probe(
      'process_kprobe',
      shell,
      filePermission('/root/.ssh/authorized_keys', MAY_WRITE, { permission: '-rw-------' }),
    );
    stage.wait(9_000);
    stage.exit(shell);
    stage.exit(nsenter);
    stage.exit(sh);
    return { top: sh, nsenter, hostShell: shell, kubeletRead: cat };
  },
};
