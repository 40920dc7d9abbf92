import { filePermission, MAY_READ } from '../events/probe_bodies';
import type { Scenario } from '../scenario';

export const sharedProcessNamespace: Scenario = {
  id: 'shared_process_namespace',
  title: 'Two containers in one PID namespace',
  reads:
    'payments/vault-proxy shares its PID namespace: PID 1 is the sandbox’s pause process, so no process of ' +
    'the pod is in an init tree. The reloader container signalled envoy in the other container and read ' +
    'that container’s file through /proc/2/root; the pod is the same, the container is not.',
  lineage: `
sh -c "pkill -HUP envoy && cat /proc/2/root/etc/envoy/tls.key" · exit 0
├─ pkill -HUP envoy · exit 0
└─ cat /proc/2/root/etc/envoy/tls.key · security_file_permission POST · exit 0
`,
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'payments', 'vault-proxy', 0);
    const stage = scene(9);
    const { init: reloader } = stage.container(pod, 'reloader');
    const { init: proxy } = stage.container(pod, 'proxy');
    const sh = stage.spawn(reloader, [
      '/bin/sh',
      '-c',
      'pkill -HUP envoy && cat /proc/2/root/etc/envoy/tls.key',
    ]);
    stage.run(sh, ['/usr/bin/pkill', '-HUP', 'envoy'], { takes: 14 });
    const cat = stage.spawn(sh, ['/bin/cat', '/proc/2/root/etc/envoy/tls.key']);
    stage.probe(
      'process_kprobe',
      cat,
      filePermission('/etc/envoy/tls.key', MAY_READ, { permission: '-r--r-----' }),
    );
    stage.exit(cat);
    stage.exit(sh);
    return { top: sh, reloader, proxy, keyRead: cat };
  },
};
