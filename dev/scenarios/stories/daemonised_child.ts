import { tcpConnect } from '../events/probe_bodies';
import type { Scenario } from '../scenario';

export const daemonisedChild: Scenario = {
  id: 'daemonised_child',
  title: 'A child that made itself a daemon',
  reads:
    'In shop/image-resizer a shell put a program into the background and left. The fork is below the shell ' +
    '(one tracepoint fired in it), but its exec came after the shell had gone: exec takes the parent of ' +
    'that moment, so setsid hangs on the container’s first process, with the same PID as the fork. setsid ' +
    'became agentd in place, which calls home every few minutes and still runs.',
  lineage: `
sh -c "setsid /tmp/.cache/agentd -d &" · exit 0
└─ sh -c "setsid /tmp/.cache/agentd -d &" · forked · sys_enter_setpgid POST
`,
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'shop', 'image-resizer', 0);
    const stage = scene(19);
    const { init } = stage.container(pod);
    const sh = stage.spawn(init, ['/bin/sh', '-c', 'setsid /tmp/.cache/agentd -d &']);
    const fork = stage.fork(sh);
    stage.probe('process_tracepoint', fork, {
      subsys: 'syscalls',
      event: 'sys_enter_setpgid',
      args: [{ int_arg: 0 }, { int_arg: 0 }],
      policy_name: 'session-changes',
      action: 'KPROBE_ACTION_POST',
    });
    stage.exit(sh);
    const setsid = stage.execFork(fork, ['/usr/bin/setsid', '/tmp/.cache/agentd', '-d'], {}, init);
    const daemon = stage.replace(setsid, ['/tmp/.cache/agentd', '-d']);
    for (let call = 0; call < 4; call++) {
      stage.wait(180_000);
      stage.probe(
        'process_kprobe',
        daemon,
        tcpConnect('network-connect', {
          from: '10.244.2.77',
          to: '198.51.100.23',
          fromPort: 45_100 + call,
          port: 443,
        }),
      );
    }
    return { top: sh, fork, launcher: setsid, daemon, init };
  },
};
