import { tcpConnect } from '../events/probe_bodies';
import { MINUTE, SECOND } from '../relative_time';
import type { Scenario } from '../scenario';
import { FILEBEAT_DOWN } from '../world/cluster_plan';

export const lateEvents: Scenario = {
  id: 'late_events',
  title: 'Events that arrive late',
  reads:
    'Filebeat was down on prod-eu/worker-2 for an hour and a half: what a shop/catalog pod there did in the ' +
    'meantime was read all at once afterwards, @timestamp long after the event. Independent of that one ' +
    'exec waited in Tetragon’s cache for 28 seconds and stands in the file behind its own exit.',
  lineage: `
sh -c "tar -czf /tmp/dump.tgz /app/logs" · exit 0
└─ tar -czf /tmp/dump.tgz /app/logs · tcp_connect POST · exit 0
`,
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'payments', 'api', 'worker-2');
    const stage = scene(-(FILEBEAT_DOWN.from + 20 * MINUTE) / MINUTE);
    const { init } = stage.container(pod);
    const sh = stage.spawn(init, ['/bin/sh', '-c', 'tar -czf /tmp/dump.tgz /app/logs']);
    const tar = stage.spawn(
      sh,
      ['/usr/bin/tar', '-czf', '/tmp/dump.tgz', '/app/logs'],
      {},
      { delay: 28 * SECOND },
    );
    stage.probe(
      'process_kprobe',
      tar,
      tcpConnect('network-connect', {
        from: '10.244.2.44',
        to: '198.51.100.99',
        fromPort: 47_811,
        port: 22,
      }),
    );
    stage.wait(2_000);
    stage.exit(tar, {}, { delay: 0 });
    stage.exit(sh);
    return { top: sh, waited: tar };
  },
};
