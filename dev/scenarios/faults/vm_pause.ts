import { rereadProcess } from '../process/process_factory';
import { MILLISECOND, MINUTE } from '../relative_time';
import type { Scenario } from '../scenario';
import { PAUSE, RESTART_AFTER_PAUSE_AT } from '../world/cluster_plan';

export const vmPause: Scenario = {
  id: 'vm_pause',
  title: 'A virtual machine was paused for 40 minutes',
  reads:
    'On prod-eu/worker-3 two processes that started 50 ms apart by ktime are 40 minutes apart by time: the ' +
    'machine was paused between them. When Tetragon restarted afterwards, it computed the older one’s start ' +
    'with the moved clock: after the start of its own child.',
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'payments', 'fraud-scoring', 'worker-3');
    const stage = scene(-(PAUSE.from - 25 * MILLISECOND) / MINUTE);
    const before = stage.spawn(stage.container(pod).init, ['/bin/sh', '-c', 'python3 /srv/scoring/retrain.py']);
    const resumed = scene(-(PAUSE.to + 25 * MILLISECOND) / MINUTE);
    const after = resumed.spawn(before, ['/usr/local/bin/python3', '/srv/scoring/retrain.py']);
    const life = pod.container(RESTART_AFTER_PAUSE_AT);
    const reread = rereadProcess(before, RESTART_AFTER_PAUSE_AT, life.init);
    stage.recorder.reread(reread, RESTART_AFTER_PAUSE_AT);
    return { top: before, after, reread };
  },
};
