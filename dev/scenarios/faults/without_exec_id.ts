import { tcpConnect } from '../events/probe_bodies';
import type { Scenario } from '../scenario';

const POLL = { from: '10.244.3.41', to: '10.96.4.20', fromPort: 50_001, port: 8_443 };

export const withoutExecId: Scenario = {
  id: 'without_exec_id',
  title: 'Events without an exec_id',
  reads:
    'Tetragon’s cache had lost a process of shop/cart: a connect and the exit name it by PID and start time ' +
    'only; both fit the process that was executed shortly before. Such events have no pod, so the default ' +
    'deny list drops them. In both profiles one child has a parent of which only PID and start are known.',
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'shop', 'cart', 1);
    const stage = scene(73);
    const { init } = stage.container(pod);
    const lost = stage.spawn(init, ['/usr/local/bin/node', '/srv/cart/poll.js']);
    stage.wait(900);
    stage.probe('process_kprobe', lost, tcpConnect('network-connect', POLL), {
      processUnknown: true,
    });
    const child = stage.spawn(lost, ['/bin/sh', '-c', 'date +%s']);
    stage.probe(
      'process_kprobe',
      child,
      tcpConnect('network-connect', { ...POLL, fromPort: 50_002 }),
      { parentUnknown: true },
    );
    stage.exit(child, {}, { parentUnknown: true });
    stage.wait(400);
    stage.exit(lost, {}, { processUnknown: true });
    return { top: lost, child };
  },
};
