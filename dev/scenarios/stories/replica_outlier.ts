import { tcpConnect } from '../events/probe_bodies';
import type { Process } from '../process/process';
import type { Scenario } from '../scenario';

export const replicaOutlier: Scenario = {
  id: 'replica_outlier',
  title: 'Six replicas reload nginx, one of them does something else',
  reads:
    'All six pods of shop/frontend were reloaded with the same commands in the same minute. In one of them ' +
    'the reload was followed by socat, which no sibling ever ran: seen in 1 of 6 sibling pods.',
  lineage: `
sh -c "nginx -t && nginx -s reload" · exit 0
├─ nginx -t · exit 0
├─ nginx -s reload · exit 0
└─ socat TCP-LISTEN:8081,fork EXEC:/bin/sh · tcp_connect POST
`,
  tell({ world, scene }) {
    const pods = world.podsOf('prod-eu', 'shop', 'frontend');
    const outlier = pods[3];
    const roles: Record<string, Process> = {};
    pods.forEach((pod, index) => {
      const stage = scene(6.5 - index * 0.05);
      const sh = stage.inject(pod, ['/bin/sh', '-c', 'nginx -t && nginx -s reload']);
      stage.run(sh, ['/usr/sbin/nginx', '-t'], { takes: 30 });
      stage.run(sh, ['/usr/sbin/nginx', '-s', 'reload'], { takes: 12 });
      if (pod === outlier) {
        const socat = stage.spawn(sh, ['/usr/bin/socat', 'TCP-LISTEN:8081,fork', 'EXEC:/bin/sh']);
        stage.wait(3_000);
        stage.probe(
          'process_kprobe',
          socat,
          tcpConnect('network-connect', {
            from: '10.244.1.90',
            to: '198.51.100.61',
            fromPort: 40_012,
            port: 8_081,
          }),
        );
        roles.top = sh;
        roles.odd = socat;
      } else {
        roles[
          `sibling${Object.keys(roles).filter((role) => role.startsWith('sibling')).length + 1}`
        ] = sh;
      }
      stage.exit(sh);
    });
    return roles;
  },
};
