import type { Random } from '../random';
import { MINUTE } from '../relative_time';
import type { Application } from './applications';
import type { Node } from './node';
import { Pod, startPod, type PidSource, type PodLife } from './pod';
import { SAFE_ALPHABET } from './pod_names';

/** A scheduled job: one new pod a run, named after the minute it was scheduled for. */
export interface CronJob {
  namespace: string;
  name: string;
  application: Application;
}

export const SETTLEMENT_EXPORT: CronJob = {
  namespace: 'batch',
  name: 'settlement-export',
  application: {
    container: 'export',
    image: 'registry.example.com/settlement-export:2.1.0',
    uid: 1_005,
    argv: ['/bin/sh', '/scripts/export.sh'],
    cwd: '/work',
    environment: [
      ['PGHOST', 'ledger-db.payments'],
      ['AWS_SECRET_ACCESS_KEY', 'sample-not-a-real-key'],
    ],
    workers: [],
  },
};

export const SESSION_CLEANUP: CronJob = {
  namespace: 'shop',
  name: 'session-cleanup',
  application: {
    container: 'cleanup',
    image: 'docker.io/library/redis:7.2.3-alpine',
    uid: 999,
    argv: ['/bin/sh', '-c', 'redis-cli -h sessions --scan --pattern "sess:*" | wc -l'],
    cwd: '/data',
    environment: [],
    workers: [],
  },
};

/** Kubernetes names a scheduled job by its time in minutes since 1970; the samples know no date. */
const SOME_MINUTE = 28_400_000;

export function startCronJob(
  job: CronJob,
  node: Node,
  at: number,
  options: { random: Random; pidOf: PidSource },
): { pod: Pod; life: PodLife } {
  const { random } = options;
  const jobName = `${job.name}-${SOME_MINUTE + Math.floor(at / MINUTE)}`;
  const pod = new Pod(node, {
    namespace: job.namespace,
    name: `${jobName}-${random.text(5, SAFE_ALPHABET)}`,
    uid: random.uuid(),
    labels: {
      'batch.kubernetes.io/controller-uid': random.uuid(),
      'batch.kubernetes.io/job-name': jobName,
      'job-name': jobName,
    },
    annotations: {},
    workload: job.name,
    workloadKind: 'CronJob',
  });
  const life = startPod(pod, [job.application], at, options);
  pod.lives.push(life);
  return { pod, life };
}
