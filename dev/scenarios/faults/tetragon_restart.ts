import { rereadProcess } from '../process/process_factory';
import { MINUTE } from '../relative_time';
import type { Scenario } from '../scenario';
import { RESTART_AT } from '../world/cluster_plan';

export const tetragonRestart: Scenario = {
  id: 'tetragon_restart',
  title: 'A process that outlives a restart of Tetragon',
  reads:
    'Somebody followed a log in a payments/api pod on prod-eu/worker-2 with tail -F. Tetragon restarted ' +
    'meanwhile and read the same PID from /proc under another exec_id (ktime in clock ticks, not later ' +
    'than the first one’s). The old id never exits; the new one does. One process, seen twice.',
  lineage: `
bash
├─ ls /var/log/app · exit 0
└─ tail -F /var/log/app/api.log
`,
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'payments', 'api', 'worker-2');
    const stage = scene(260);
    const bash = stage.inject(pod, ['/usr/bin/bash']);
    stage.run(bash, ['/usr/bin/ls', '/var/log/app']);
    const tail = stage.spawn(bash, ['/usr/bin/tail', '-F', '/var/log/app/api.log']);

    const bashAgain = rereadProcess(bash, RESTART_AT, pod.life(RESTART_AT).shim);
    const tailAgain = rereadProcess(tail, RESTART_AT, bashAgain);
    stage.recorder.reread(bashAgain, RESTART_AT);
    stage.recorder.reread(tailAgain, RESTART_AT);
    const later = scene(-RESTART_AT / MINUTE - 20);
    later.exit(tailAgain, { signal: 'SIGINT' });
    const childAfter = later.run(bashAgain, ['/usr/bin/wc', '-l', '/var/log/app/api.log']);
    later.exit(bashAgain);
    return { top: bash, tail, bashAgain, tailAgain, childAfter };
  },
};
