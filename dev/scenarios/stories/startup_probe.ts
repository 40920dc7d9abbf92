import type { Scenario } from '../scenario';

export const startupProbe: Scenario = {
  id: 'startup_probe',
  title: 'A startup probe that looks like an intrusion',
  reads:
    'Every ten seconds a shell was injected into payments/fraud-scoring beside the service: child of the ' +
    'shim, outside the init tree. It is the pod’s startup probe, which Tetragon does not mark ' +
    '(maybe_exec_probe knows liveness and readiness only): it failed twice with 2, then succeeded, and ' +
    'never came again. The database’s liveness probe of the same minute IS marked, so Tetragon’s default ' +
    'deny list drops it and its direct children.',
  lineage: `
sh -c /scripts/wait-for-db.sh · exit 2
└─ wait-for-db.sh /scripts/wait-for-db.sh · exit 2
   └─ pg_isready -h ledger-db -t 3 · exit 2
`,
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'payments', 'fraud-scoring', 1);
    const database = world.pod('prod-eu', 'payments', 'ledger-db', 0);
    const stage = scene(16);
    const probes = [2, 2, 0].map((status) => {
      const sh = stage.inject(pod, ['/bin/sh', '-c', '/scripts/wait-for-db.sh']);
      const script = stage.spawn(sh, ['/scripts/wait-for-db.sh', '/scripts/wait-for-db.sh']);
      stage.run(script, ['/usr/bin/pg_isready', '-h', 'ledger-db', '-t', '3'], {
        status,
        takes: 45,
      });
      stage.exit(script, { status });
      stage.exit(sh, { status });
      stage.wait(10_000);
      return sh;
    });
    const liveness = stage.inject(database, ['/bin/sh', '-c', 'pg_isready -U postgres'], {
      maybeExecProbe: true,
    });
    const check = stage.run(liveness, ['/usr/bin/pg_isready', '-U', 'postgres']);
    stage.exit(liveness);
    const [first, second, third] = probes;
    if (!first || !second || !third) throw new Error('three probes were made');
    return { top: first, second, third, liveness, check };
  },
};
