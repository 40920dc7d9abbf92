import { execIdOf } from '../process/process_factory';
import { NO_LOGIN, Process } from '../process/process';
import { Random } from '../random';
import { MILLISECOND, SECOND } from '../relative_time';
import type { HostProcesses, Node } from './node';

/** Daemons of a node's host: PID and seconds after the boot. */
const DAEMONS = {
  systemd: {
    pid: 1,
    after: 0.4,
    binary: '/usr/lib/systemd/systemd',
    arguments: '--system --deserialize=31',
  },
  sshd: { pid: 911, after: 9, binary: '/usr/sbin/sshd', arguments: '-D' },
  containerd: { pid: 1_043, after: 11, binary: '/usr/bin/containerd', arguments: '' },
  kubelet: {
    pid: 1_207,
    after: 14,
    binary: '/usr/bin/kubelet',
    arguments:
      '--config=/var/lib/kubelet/config.yaml --container-runtime-endpoint=unix:///run/containerd/containerd.sock --node-ip=10.20.1.17',
  },
} as const;

/**
 * The host's processes as Tetragon reads them from /proc at `readAt`. The same boot read again gives
 * the same exec_ids (their ktime was rounded before), another boot gives others, except for the
 * kernel's: `node:1:0` in every boot.
 */
export function readHostProcesses(node: Node, readAt: number, from: number): HostProcesses {
  const boot = node.facts.clock.bootAt(readAt);
  const kernel = kernelProcess(node, boot);
  // Seeded by name and boot, not by cluster: equal names can mean equal ids.
  const random = Random.of(Math.round(boot / SECOND), node.name);
  const read = (name: keyof typeof DAEMONS, parent: Process): Process => {
    const daemon = DAEMONS[name];
    const ticks = Math.floor(daemon.after * 100) + random.integer(0, 90);
    return hostProcess(node, readAt, parent, { ...daemon, ktime: ticks * 10 * MILLISECOND });
  };
  const systemd = read('systemd', kernel);
  return {
    from,
    kernel,
    systemd,
    sshd: read('sshd', systemd),
    containerd: read('containerd', systemd),
    kubelet: read('kubelet', systemd),
  };
}

/** PID 0 is its own parent. */
function kernelProcess(node: Node, boot: number): Process {
  const execId = execIdOf(node.name, 1, 0);
  return new Process({
    ...BASE,
    node,
    execId,
    ktime: 1,
    taskKtime: 1,
    pid: 0,
    auid: 0,
    cwd: '',
    binary: '<kernel>',
    arguments: '',
    flags: 'procFS',
    startedAt: boot,
    parentExecId: execId,
  });
}

function hostProcess(
  node: Node,
  readAt: number,
  parent: Process,
  daemon: { pid: number; ktime: number; binary: string; arguments: string },
): Process {
  return new Process({
    ...BASE,
    ...daemon,
    node,
    execId: execIdOf(node.name, daemon.ktime, daemon.pid),
    taskKtime: daemon.ktime,
    flags: node.facts.release === '1.2' ? 'procFS auid rootcwd' : 'procFS rootcwd',
    startedAt: node.facts.clock.wallOf(daemon.ktime, readAt),
    parent,
    parentExecId: parent.execId,
  });
}

const BASE = {
  uid: 0,
  auid: NO_LOGIN,
  cwd: '/',
  podResolved: false,
  maybeExecProbe: false,
  inInitTree: false,
  hostNamespaces: true,
  environment: [],
};
