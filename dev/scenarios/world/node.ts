import type { Process } from '../process/process';
import type { Recording } from '../profile';
import type { TimePrinter } from '../relative_time';
import type { NodeClock, Pause } from './clock';
import { PidSpace } from './pid_space';

/** What every part of the samples needs to print itself. */
export interface Site {
  recording: Recording;
  time: TimePrinter;
}

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

export interface NodeFacts {
  /** Empty where Tetragon was not told it. */
  name: string;
  cluster: string;
  clock: NodeClock;
  /** Wall times of Tetragon's restarts; a reboot is one, too. */
  restarts: readonly number[];
  /** When the node did not run. */
  downtimes: readonly Pause[];
  /** When Filebeat was down: lines of that time are read at its end. */
  filebeatDown: Pause | undefined;
  /** Tetragon's release, as far as the export shows it: 1.7 writes in_init_tree, pod uids, privileged. */
  release: '1.2' | '1.7';
  /** This build of Tetragon puts a space after commas: protojson is not stable on purpose. */
  spaced: boolean;
  labels: Record<string, string>;
}

export class Node {
  readonly pids = new PidSpace();
  readonly hosts: HostProcesses[] = [];
  /** What follows the event itself up to its time, and what follows the time. */
  readonly nameText: string;
  readonly tailText: string;

  constructor(
    readonly site: Site,
    readonly facts: NodeFacts,
  ) {
    const { clusterNames, nodeLabels } = site.recording;
    const name = facts.name === '' ? '' : `,"node_name":${JSON.stringify(facts.name)}`;
    this.nameText = `${name},"time":"`;
    this.tailText =
      '"' +
      (clusterNames ? `,"cluster_name":${JSON.stringify(facts.cluster)}` : '') +
      (nodeLabels ? `,"node_labels":${JSON.stringify(facts.labels)}` : '') +
      '}';
  }

  get name(): string {
    return this.facts.name;
  }

  ktime(at: number): number {
    return this.facts.clock.ktime(at);
  }

  host(at: number): HostProcesses {
    const host = this.hosts.findLast(({ from }) => from <= at) ?? this.hosts[0];
    if (!host) throw new Error(`${this.name} has no host processes`);
    return host;
  }

  isRunning(at: number): boolean {
    return !this.facts.downtimes.some(({ from, to }) => from <= at && at < to);
  }
}
