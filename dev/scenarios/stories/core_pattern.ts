import { filePermission, MAY_WRITE } from '../events/probe_bodies';
import type { Scenario } from '../scenario';

export const corePattern: Scenario = {
  id: 'core_pattern',
  title: 'A core_pattern helper: the kernel runs the container’s program on the host',
  reads:
    'A script in the privileged ci/runner pod wrote to /proc/sys/kernel/core_pattern and let a process ' +
    'crash (SIGSEGV). The kernel then ran the named program itself: a child of <kernel>, as root, without ' +
    'a pod, linked to the pod by time and path only. With Tetragon’s default deny list that helper is not ' +
    'recorded at all (no pod): the write and the crash are what is left to read.',
  lineage: `
sh /tmp/p.sh · security_file_permission POST · exit 0
├─ cp /tmp/build/h /tmp/h · exit 0
└─ sleep 60 · SIGSEGV
`,
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'ci', 'runner', 1);
    const stage = scene(27);
    const { init: runner } = stage.container(pod);
    const sh = stage.spawn(runner, ['/bin/sh', '/tmp/p.sh'], { cwd: '/tmp' });
    stage.run(sh, ['/bin/cp', '/tmp/build/h', '/tmp/h']);
    stage.probe('process_kprobe', sh, filePermission('/proc/sys/kernel/core_pattern', MAY_WRITE));
    const crashed = stage.spawn(sh, ['/bin/sleep', '60']);
    stage.wait(4);
    const { kernel } = pod.node.host(stage.at);
    const crashedPid = String(crashed.facts.pid);
    const helper = stage.spawn(kernel, [`/proc/${crashedPid}/root/tmp/h`, crashedPid], {
      cwd: '/',
    });
    const helperShell = stage.spawn(helper, [
      '/bin/sh',
      '-c',
      `id > /proc/${crashedPid}/root/tmp/out`,
    ]);
    stage.run(helperShell, ['/usr/bin/id']);
    stage.exit(helperShell);
    stage.exit(helper);
    stage.exit(crashed, { signal: 'SIGSEGV' });
    stage.exit(sh);
    return { top: sh, crashed, helper };
  },
};
