import type { Scenario } from '../scenario';
import { SETTLEMENT_EXPORT, startCronJob } from '../world/cron_job';
import { MILLISECOND } from '../relative_time';

export const failingCronJob: Scenario = {
  id: 'failing_cron_job',
  title: 'A cron job that fails once',
  reads:
    'batch/settlement-export runs every half hour in a pod of its own (workload kind CronJob). This run ' +
    'dumped and packed the database, but the upload failed with 1, hence the script, too: an operations ' +
    'matter, no attack. The other runs of the day ended with 0.',
  lineage: `
sh /scripts/export.sh · exit 1
├─ pg_dump --format=custom ledger · exit 0
├─ gzip -9 · exit 0
└─ aws /usr/local/bin/aws s3 cp /data/ledger.gz s3://settlement-archive/ · exit 1
`,
  tell({ world, random, scene }) {
    const node = world.node('prod-eu', 'worker-1');
    const stage = scene(24);
    const { life } = startCronJob(SETTLEMENT_EXPORT, node, stage.at, {
      random,
      pidOf: ({ pids }, ktime) => pids.reserve(ktime),
    });
    const script = life.containers[0]?.init;
    if (!script) throw new Error('a job has a container');
    for (const process of [life.shim.facts.parent, life.shim, script]) {
      if (process) stage.recorder.exec(process);
    }
    stage.wait((script.facts.startedAt - stage.at) / MILLISECOND + 4);
    const dump = stage.spawn(script, ['/usr/bin/pg_dump', '--format=custom', 'ledger']);
    const gzip = stage.spawn(script, ['/bin/gzip', '-9']);
    stage.wait(9_200);
    stage.exit(dump);
    stage.exit(gzip);
    stage.run(
      script,
      [
        '/usr/local/bin/aws',
        '/usr/local/bin/aws',
        's3',
        'cp',
        '/data/ledger.gz',
        's3://settlement-archive/',
      ],
      { status: 1, takes: 3_100 },
    );
    stage.exit(script, { status: 1 });
    stage.exit(life.shim);
    return { top: script, shim: life.shim };
  },
};
