import { tcpConnect } from '../events/probe_bodies';
import type { Scenario } from '../scenario';

export const duplicates: Scenario = {
  id: 'duplicates',
  title: 'Events that are stored twice',
  reads:
    'The exec and the connect of a curl in shop/catalog each stand twice in the file, byte for byte; its ' +
    'exit once. It is one process with one connect. Beside that Filebeat read the beginning of ' +
    'staging-eu/worker-1’s rotated file a second time: same events, same offsets, another path.',
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'shop', 'catalog', 1);
    const stage = scene(78);
    const { init } = stage.container(pod);
    const process = stage.spawn(
      init,
      ['/usr/bin/curl', '-fsS', 'http://frontend.shop/healthz'],
      {},
      { twice: true },
    );
    stage.probe(
      'process_kprobe',
      process,
      tcpConnect('network-connect', {
        from: '10.244.2.12',
        to: '10.96.1.77',
        fromPort: 44_001,
        port: 80,
      }),
      { twice: true },
    );
    stage.wait(20);
    stage.exit(process);
    return { top: process };
  },
};
