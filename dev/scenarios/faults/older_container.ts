import { Process } from '../process/process';
import { rereadProcess } from '../process/process_factory';
import type { Scenario } from '../scenario';

export const olderContainer: Scenario = {
  id: 'older_container',
  title: 'A container that is older than Tetragon’s view',
  reads:
    'Tetragon found the service of monitoring/log-shipper in /proc and could not see that it descends from ' +
    'the container’s first process (in_init_tree false with procFS, as 1.3 always wrote it). What it ' +
    'started later inherits that. Nobody injected anything: nothing here is called injected.',
  lineage: `
sh -c "ls -l /var/log/pods" · exit 0
└─ ls -l /var/log/pods · exit 0
`,
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'monitoring', 'log-shipper', 'worker-1');
    const stage = scene(119);
    const { init } = stage.container(pod);
    const { shim } = pod.life(stage.at);
    const read = rereadProcess(init, stage.at, shim);
    const service = new Process({ ...read.facts, inInitTree: false, flags: 'procFS' });
    const sh = stage.spawn(service, ['/bin/sh', '-c', 'ls -l /var/log/pods']);
    stage.run(sh, ['/bin/ls', '-l', '/var/log/pods'], { takes: 30 });
    stage.exit(sh);
    return { top: sh, service };
  },
};
