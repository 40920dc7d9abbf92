import type { Process } from '../process/process';
import { Machine } from './machine';

/** Processes of the host that pods hang on, as Tetragon knows them in one phase. */
export interface HostProcesses {
  /** From when on Tetragon uses these ids. */
  from: number;
  kernel: Process;
  systemd: Process;
  containerd: Process;
  kubelet: Process;
  sshd: Process;
}

/** A machine with the processes of its host. */
export class Node extends Machine {
  readonly hosts: HostProcesses[] = [];

  host(at: number): HostProcesses {
    const host = this.hosts.findLast(({ from }) => from <= at) ?? this.hosts[0];
    if (!host) throw new Error(`${this.name} has no host processes`);
    return host;
  }
}
