import type { Machine } from './machine';

export interface PodFacts {
  namespace: string;
  name: string;
  uid: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  workload: string;
  workloadKind: string;
}

export interface ContainerFacts {
  /** 64 hexadecimal digits. */
  id: string;
  name: string;
  image: { id: string; name: string };
  startedAt: number;
  privileged: boolean;
  /** The container sees the host's PIDs. */
  hostPid: boolean;
}

/** A running container: the pod part of an event, printed once, and its own PID numbers. */
export class Container {
  private readonly head: string;
  private readonly tail: string;

  constructor(
    readonly node: Machine,
    readonly pod: PodFacts,
    readonly facts: ContainerFacts,
    /** Inode of its first namespace; the others follow it. */
    readonly firstNamespace: number,
    /** Last PID given out in its PID namespace; shared where containers share that. */
    private readonly pids: { last: number },
  ) {
    const { recording, time } = node.site;
    const recent = node.facts.release === '1.7';
    const { id, name, image, startedAt, privileged } = facts;
    // Whole seconds, as the container runtime's CRI status has it in Kubernetes.
    const startedText = time.print(startedAt).replace(/\.\d+Z$/, 'Z');
    this.head =
      `,"pod":{"namespace":${JSON.stringify(pod.namespace)},"name":${JSON.stringify(pod.name)}` +
      (recent ? `,"uid":"${pod.uid}"` : '') +
      `,"container":{"id":"containerd://${id}","name":${JSON.stringify(name)}` +
      `,"image":${JSON.stringify(image)},"start_time":"${startedText}","pid":`;
    this.tail =
      (recent && privileged ? ',"security_context":{"privileged":true}' : '') +
      `},"pod_labels":${JSON.stringify(sortedByKey(pod.labels))}` +
      `,"workload":${JSON.stringify(pod.workload)},"workload_kind":"${pod.workloadKind}"` +
      (recording.annotations && Object.keys(pod.annotations).length > 0
        ? `,"pod_annotations":${JSON.stringify(sortedByKey(pod.annotations))}`
        : '') +
      '}';
  }

  /** First 31 characters of the id, as Tetragon's BPF side cuts it. */
  get docker(): string {
    return this.facts.id.slice(0, 31);
  }

  nextPid(hostPid: number): number {
    return this.facts.hostPid ? hostPid : ++this.pids.last;
  }

  /** The `pod` member of a process, with the comma before it. */
  podText(pid: number, maybeExecProbe: boolean): string {
    return this.head + pid + (maybeExecProbe ? ',"maybe_exec_probe":true' : '') + this.tail;
  }
}

/** protojson writes maps in the order of their keys. */
function sortedByKey(map: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}
