import type { Container } from '../world/container';
import type { Node } from '../world/node';
import { printProcess, type ProcessText } from './print_process';

/** auid of a process that no login stands behind: (uint32) -1. */
export const NO_LOGIN = 4_294_967_295;

export interface ProcessFacts {
  node: Node;
  execId: string;
  /** Of this image, and of the fork its task began with. */
  ktime: number;
  taskKtime: number;
  pid: number;
  uid: number;
  auid: number;
  cwd: string;
  binary: string;
  arguments: string;
  flags: string;
  /** As Tetragon computed it: relative nanoseconds. */
  startedAt: number;
  /** Absent for the kernel (its own parent) and where Tetragon lost the parent. */
  parent?: Process | undefined;
  parentExecId: string;
  container?: Container | undefined;
  /** PID in the container's PID namespace. */
  containerPid?: number | undefined;
  /** False: Tetragon knew the container's id, not its pod. */
  podResolved: boolean;
  maybeExecProbe: boolean;
  inInitTree: boolean;
  /** Entered the host's namespaces, or never left them. */
  hostNamespaces: boolean;
  environment: readonly (readonly [string, string])[];
  /** `binary_properties` of its exec event: setuid binaries, and binaries that are only in memory. */
  binaryProperties?: Record<string, unknown> | undefined;
}

/** One exec_id: an image of a task, or a task that only forked. */
export class Process {
  private printed: ProcessText | undefined;

  constructor(readonly facts: ProcessFacts) {}

  get execId(): string {
    return this.facts.execId;
  }

  get node(): Node {
    return this.facts.node;
  }

  /** Its export text, made once: a process is in many events, as itself and as a parent. */
  get text(): ProcessText {
    return (this.printed ??= printProcess(this.facts));
  }
}
