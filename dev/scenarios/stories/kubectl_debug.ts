import { filePermission, MAY_READ } from '../events/probe_bodies';
import { spawnProcess } from '../process/process_factory';
import type { Scenario } from '../scenario';
import { Container } from '../world/container';

export const kubectlDebug: Scenario = {
  id: 'kubectl_debug',
  title: 'kubectl debug: an ephemeral container looks into the frontend',
  reads:
    'An ephemeral container (debugger-x7k2p, busybox) was added to a shop/frontend pod and shares the PID ' +
    'namespace of nginx. Its shell replaced `runc init` in place: one PID, but the exec crossed into the ' +
    'container, so the two images must not be folded into one row. From there somebody listed processes ' +
    'and read nginx’s environment and files through /proc/1.',
  lineage: `
runc init (host) · replaced
└─ sh · exit 0
   ├─ ps aux · exit 0
   ├─ cat /proc/1/environ · security_file_permission POST · exit 0
   └─ ls -la /proc/1/root/etc/nginx · exit 0
`,
  tell({ world, random, scene }) {
    const pod = world.pod('prod-eu', 'shop', 'frontend', 0);
    const stage = scene(13);
    const target = stage.container(pod).container;
    const container = new Container(
      pod.node,
      pod.facts,
      {
        id: random.hex(64),
        name: 'debugger-x7k2p',
        image: {
          id: 'docker.io/library/busybox@sha256:3fbc632167424a6d997e74f52b878d7cc478225cffac6bc977eedfe51c7f4e79',
          name: 'docker.io/library/busybox:1.36.1',
        },
        startedAt: stage.at,
        privileged: false,
        hostPid: false,
      },
      target.firstNamespace + 100,
      { last: 40 },
    );
    const { shim } = pod.life(stage.at);
    const runcAt = stage.wait(2);
    const runc = spawnProcess(shim, runcAt, pod.node.pids.reserve(pod.node.ktime(runcAt)), {
      argv: ['/usr/sbin/runc', 'init'],
      cwd: '/',
    });
    stage.recorder.exec(runc);
    const sh = stage.replace(runc, ['/bin/sh'], { container });
    stage.wait(8_000);
    stage.run(sh, ['/bin/ps', 'aux']);
    stage.wait(11_000);
    const cat = stage.spawn(sh, ['/bin/cat', '/proc/1/environ']);
    stage.probe(
      'process_kprobe',
      cat,
      filePermission('/proc/1/environ', MAY_READ, { permission: '-r--------' }),
    );
    stage.exit(cat);
    stage.wait(5_000);
    stage.run(sh, ['/bin/ls', '-la', '/proc/1/root/etc/nginx']);
    stage.wait(20_000);
    stage.exit(sh);
    return { top: runc, shell: sh, environmentRead: cat };
  },
};
