import { filePermission, MAY_READ } from '../events/probe_bodies';
import type { Scenario } from '../scenario';

export const unresolvedPod: Scenario = {
  id: 'unresolved_pod',
  title: 'A container whose pod Tetragon did not know yet',
  reads:
    'The first command in a fresh session of shop/catalog has `docker` and no pod (the watcher was late); ' +
    'its child in the same container has both. By default the first is denied (no pod known) and can be ' +
    'read as the child’s parent only.',
  lineage: {
    default: `
sh -c "cat /app/application.yml"
└─ cat /app/application.yml · security_file_permission POST · exit 0
`,
    everything: `
sh -c "cat /app/application.yml" · exit 0
└─ cat /app/application.yml · security_file_permission POST · exit 0
`,
  },
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'shop', 'catalog', 0);
    const stage = scene(66);
    const sh = stage.inject(pod, ['/bin/sh', '-c', 'cat /app/application.yml'], {
      podResolved: false,
    });
    const cat = stage.spawn(sh, ['/bin/cat', '/app/application.yml'], { podResolved: true });
    stage.probe('process_kprobe', cat, filePermission('/app/application.yml', MAY_READ));
    stage.exit(cat);
    stage.exit(sh);
    return { top: sh, child: cat };
  },
};
