import type { Scenario } from '../scenario';

export const nodeReboot: Scenario = {
  id: 'node_reboot',
  title: 'A node reboots under its name',
  reads:
    'staging-eu/edge-1 rebooted five hours ago: five quiet minutes, processes from before without an exit, ' +
    'then ktime begins anew, so that later processes have SMALLER ktimes than earlier ones. The pods keep ' +
    'their names and have other containers. The kernel’s id is the same in both boots.',
  tell({ world, scene }) {
    const pod = world.pod('staging-eu', 'shop', 'cart', 'edge-1');
    const before = scene(312);
    const killed = before.spawn(before.container(pod).init, ['/bin/sh', '-c', 'sleep 3600; true']);
    const sleep = before.spawn(killed, ['/bin/sleep', '3600']);
    const after = scene(290);
    const fresh = after.run(after.container(pod).init, [
      '/bin/sh',
      '-c',
      'df -k /srv/cart | tail -1',
    ]);
    return { top: killed, sleep, fresh };
  },
};
