import type { Random } from '../random';
import type { Scene } from '../scene';
import type { Node } from '../world/node';

/** What the host does by itself; nothing of it passes Tetragon's default deny list. */
export function hostEpisode(stage: Scene, node: Node, random: Random): void {
  const { systemd, containerd, kubelet, kernel } = node.host(stage.at);
  switch (random.integer(0, 4)) {
    case 0: {
      const timer = stage.spawn(systemd, ['/usr/bin/sh', '-c', 'logrotate /etc/logrotate.conf']);
      stage.run(timer, ['/usr/sbin/logrotate', '/etc/logrotate.conf'], { takes: 60 });
      stage.exit(timer);
      return;
    }
    case 1: {
      const runc = stage.spawn(containerd, [
        '/usr/sbin/runc',
        '--root',
        '/run/containerd/runc/k8s.io',
        'state',
        random.hex(64),
      ]);
      stage.exit(runc);
      return;
    }
    case 2:
      stage.run(kubelet, [
        '/usr/bin/du',
        '-x',
        '-s',
        '-B',
        '1',
        `/var/lib/kubelet/pods/${random.uuid()}/volumes`,
      ]);
      return;
    case 3:
      stage.run(
        kernel,
        ['/sbin/modprobe', '-q', '--', `net-pf-10-proto-${random.integer(1, 255)}`],
        {
          cwd: '/',
          status: 1,
        },
      );
      return;
    default:
      stage.run(kubelet, ['/usr/sbin/iptables-save', '-t', 'nat'], { takes: 40 });
  }
}
