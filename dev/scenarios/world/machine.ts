import type { Recording } from '../profile';
import type { TimePrinter } from '../relative_time';
import type { NodeClock, Pause } from './clock';
import { PidSpace } from './pid_space';

/** What every part of the samples needs to print itself. */
export interface Site {
  recording: Recording;
  time: TimePrinter;
}

export interface MachineFacts {
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

/** A node as its events show it, without the processes on it. */
export class Machine {
  readonly pids = new PidSpace();
  /** What follows the event itself up to its time, and what follows the time. */
  readonly nameText: string;
  readonly tailText: string;

  constructor(
    readonly site: Site,
    readonly facts: MachineFacts,
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

  isRunning(at: number): boolean {
    return !this.facts.downtimes.some(({ from, to }) => from <= at && at < to);
  }
}
