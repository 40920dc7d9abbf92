import type { Scenario } from '../scenario';
import { corePattern } from './core_pattern';
import { credentialReads } from './credential_reads';
import { daemonisedChild } from './daemonised_child';
import { failingCronJob } from './failing_cron_job';
import { hostLogin } from './host_login';
import { hostPidPod } from './host_pid_pod';
import { javaDownloadBash } from './java_download_bash';
import { kubectlDebug } from './kubectl_debug';
import { kubectlExecMiner } from './kubectl_exec_miner';
import { nsenterHost } from './nsenter_host';
import { replicaOutlier } from './replica_outlier';
import { reverseShell } from './reverse_shell';
import { sharedProcessNamespace } from './shared_process_namespace';
import { startupProbe } from './startup_probe';

/** What an analyst meets, all in the last hour before `now`. */
export const STORIES: readonly Scenario[] = [
  kubectlExecMiner,
  hostLogin,
  javaDownloadBash,
  reverseShell,
  nsenterHost,
  corePattern,
  failingCronJob,
  credentialReads,
  daemonisedChild,
  startupProbe,
  kubectlDebug,
  hostPidPod,
  sharedProcessNamespace,
  replicaOutlier,
];
