import type { Container } from '../world/container';
import type { Machine } from '../world/machine';

/** What Tetragon knows of one image of a process, without its parent's own facts. */
export interface ImageFacts {
  node: Machine;
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
