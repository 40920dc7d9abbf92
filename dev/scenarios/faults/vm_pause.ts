import { rereadProcess } from '../process/process_factory';
import { MILLISECOND, MINUTE } from '../relative_time';
import type { Scenario } from '../scenario';
import { PAUSE, RESTART_AFTER_PAUSE_AT } from '../world/cluster_plan';

export const vmPause: Scenario = {
  id: 'vm_pause',
  title: 'A virtual machine was paused for 40 minutes',
  reads:
    'On prod-eu/worker-3 two children of one shell started some 50 ms apart by ktime and 40 minutes apart ' +
    'by time: the machine was paused between them. When Tetragon restarted afterwards, it computed the ' +
    'shell’s start with the moved clock: after the start of its own first child.',
  lineage: `
sh -c "python3 /srv/scoring/retrain.py; python3 /srv/scoring/publish.py"
├─ python3 /srv/scoring/retrain.py · exit 0
└─ python3 /srv/scoring/publish.py · exit 0
`,
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'payments', 'fraud-scoring', 'worker-3');
    const stage = scene(-PAUSE.from / MINUTE + 2);
    const sh = stage.spawn(stage.container(pod).init, [
      '/bin/sh',
      '-c',
      'python3 /srv/scoring/retrain.py; python3 /srv/scoring/publish.py',
    ]);
    const justBefore = scene(-(PAUSE.from - 25 * MILLISECOND) / MINUTE);
    const before = justBefore.run(sh, ['/usr/local/bin/python3', '/srv/scoring/retrain.py']);
    const resumed = scene(-(PAUSE.to + 25 * MILLISECOND) / MINUTE);
    const after = resumed.run(sh, ['/usr/local/bin/python3', '/srv/scoring/publish.py']);
    const { init } = pod.container(RESTART_AFTER_PAUSE_AT);
    const reread = rereadProcess(sh, RESTART_AFTER_PAUSE_AT, init);
    stage.recorder.reread(reread, RESTART_AFTER_PAUSE_AT);
    return { top: sh, before, after, reread };
  },
};
