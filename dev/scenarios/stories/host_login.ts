import type { Scenario } from '../scenario';

export const hostLogin: Scenario = {
  id: 'host_login',
  title: 'A login on a node, sudo, and a look into a container',
  reads:
    'anna (login uid 1000) came over SSH to worker-1, became root with sudo (a setuid binary; its monitor ' +
    'only forked) and listed containers. The login uid stays 1000 while the user is 0. All of it is on the ' +
    'host: with Tetragon’s default deny list nothing of it is recorded.',
  lineage: {
    default: '',
    everything: `
sshd -D -R (host) · exit 0
└─ bash (host) · exit 0
   ├─ sudo -i crictl ps (host) · exit 0
   │  └─ sudo -i crictl ps (host) · forked · exit 0
   │     └─ crictl ps (host) · exit 0
   └─ tail -n 20 /var/log/syslog (host) · exit 0
`,
  },
  tell({ world, scene }) {
    const node = world.node('prod-eu', 'worker-1');
    const stage = scene(48);
    const { sshd } = node.host(stage.at);
    const session = stage.spawn(sshd, ['/usr/sbin/sshd', '-D', '-R'], { cwd: '/' });
    const bash = stage.spawn(session, ['/bin/bash'], {
      uid: 1_000,
      auid: 1_000,
      cwd: '/home/anna',
    });
    stage.wait(9_000);
    const sudo = stage.spawn(bash, ['/usr/bin/sudo', '-i', 'crictl', 'ps'], {
      uid: 0,
      binaryProperties: { setuid: 0, privileges_changed: ['PRIVILEGES_RAISED_EXEC_FILE_SETUID'] },
    });
    const monitor = stage.fork(sudo);
    stage.run(monitor, ['/usr/local/bin/crictl', 'ps'], { takes: 80, cwd: '/root' });
    stage.exit(monitor);
    stage.exit(sudo);
    stage.run(bash, ['/usr/bin/tail', '-n', '20', '/var/log/syslog']);
    stage.wait(30_000);
    stage.exit(bash);
    stage.exit(session);
    return { top: session, shell: bash, sudo, monitor };
  },
};
