import { spawnProcess } from '../process/process_factory';
import type { Process } from '../process/process';
import { MILLISECOND, MINUTE } from '../relative_time';
import type { Scenario } from '../scenario';
import type { Pod } from '../world/pod';

/** From the same snapshot both machines gave the same PID at the same ktime. */
const PID = 4_100_711;
const AT = -71 * MINUTE + 123_456_789;

export const equalClusters: Scenario = {
  id: 'equal_clusters',
  title: 'One exec_id in two clusters',
  reads:
    'prod-eu and staging-eu both have a worker-1, cloned from one snapshot: two different processes bear the ' +
    'same exec_id. Only the cluster’s name tells them apart, and by default there is none: then one id has ' +
    'two binaries, two pods and two parents.',
  tell({ world, scene }) {
    const { recorder } = scene(0);
    const start = (pod: Pod, argv: readonly string[], takes: number): Process => {
      const process = spawnProcess(pod.container(AT).init, AT, PID, { argv });
      recorder.exec(process);
      recorder.exit(process, AT + takes * MILLISECOND);
      return process;
    };
    const inProd = start(
      world.pod('prod-eu', 'monitoring', 'log-shipper', 'worker-1'),
      ['/scripts/rotate.sh', '/scripts/rotate.sh', '--now'],
      410,
    );
    const inStaging = start(
      world.pod('staging-eu', 'platform', 'node-agent', 'worker-1'),
      ['/usr/bin/lsof', '-nP', '-iTCP'],
      187,
    );
    return { top: inProd, inStaging };
  },
};
