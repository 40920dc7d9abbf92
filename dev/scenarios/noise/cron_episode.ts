import type { Random } from '../random';
import { MILLISECOND } from '../relative_time';
import type { Scene } from '../scene';
import { SESSION_CLEANUP, SETTLEMENT_EXPORT, startCronJob } from '../world/cron_job';
import type { Node } from '../world/node';
import type { PidSource } from '../world/pod';

/** One run of a scheduled job, in a pod that lives as long as the run. */
export function cronEpisode(
  stage: Scene,
  node: Node,
  options: { random: Random; pidOf: PidSource },
): void {
  const { random } = options;
  const job = random.pick([SETTLEMENT_EXPORT, SESSION_CLEANUP]);
  const { life } = startCronJob(job, node, stage.at, options);
  const script = life.containers[0]?.init;
  if (!script) return;
  for (const process of [life.shim.facts.parent, life.shim, script]) {
    if (process) stage.recorder.exec(process);
  }
  stage.wait((script.facts.startedAt - stage.at) / MILLISECOND + 5);
  if (job === SETTLEMENT_EXPORT) {
    const dump = stage.spawn(script, ['/usr/bin/pg_dump', '--format=custom', 'ledger']);
    const gzip = stage.spawn(script, ['/bin/gzip', '-9']);
    stage.wait(random.integer(4_000, 20_000));
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
      { takes: random.integer(900, 4_000) },
    );
  } else {
    const scan = stage.spawn(script, [
      '/usr/local/bin/redis-cli',
      '-h',
      'sessions',
      '--scan',
      '--pattern',
      'sess:*',
    ]);
    stage.run(script, ['/usr/bin/wc', '-l'], { takes: 300 });
    stage.exit(scan);
  }
  stage.exit(script);
  stage.exit(life.shim);
}
