import { encodeExecId } from '../../../common/documents/exec_id';
import { printNanoseconds } from '../../../common/time/nanoseconds';

/** One execution, as little as a document needs to be made of it. */
export interface Execution {
  pid: number;
  /** Index of the parent among the executions of the same container; -1 for its first process. */
  parent: number;
  /** Nanoseconds since boot. */
  ktime: bigint;
}

/** A container full of processes, or some of its processes. */
export interface ContainerPlan {
  name: string;
  node: string;
  executions: readonly Execution[];
  /** `session`: somebody came in with `kubectl exec`. `host`: in no container at all. */
  kind?: 'session' | 'host';
  /** Ancestors of its first process, nearest first; the runtime's shim and init unless named. */
  above?: readonly Ancestor[];
}

/** Above the first process of a plan, most often outside of its container. */
export interface Ancestor {
  execution: Execution;
  binary: string;
  arguments: string;
  flags: string;
  isInContainer?: boolean;
}

const BOOT = 1_772_000_000_000_000_000n;

/** A clock and a PID that go on unevenly, and the same in every run. */
export class Life {
  #state: number;
  #ktime: bigint;
  #pid: number;

  constructor(seed: number) {
    this.#state = seed;
    this.#ktime = 90_000_000_000_000n + BigInt(seed) * 1_000_003n;
    this.#pid = 1_000 + (seed % 5_000);
  }

  /** Below `limit`; the generator of "minimal standard", since a run must equal the next one. */
  number(limit: number): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return this.#state % limit;
  }

  execution(parent: number): Execution {
    this.#ktime += BigInt(100_000 + this.number(9_000_000));
    this.#pid += 1 + this.number(3);
    return { pid: this.#pid, parent, ktime: this.#ktime };
  }
}

/** `count` descendants below one process, `depth` generations, every generation about as wide. */
export function treeOf(seed: number, count: number, depth: number): Execution[] {
  const life = new Life(seed);
  const executions = [life.execution(-1)];
  let generation = [0];
  const width = Math.ceil(count / depth);
  while (executions.length <= count) {
    const next: number[] = [];
    for (let made = 0; made < width && executions.length <= count; made++) {
      next.push(executions.length);
      executions.push(life.execution(generation[life.number(generation.length)]!));
    }
    generation = next;
  }
  return executions;
}

/** RFC 3339 of a moment since boot. */
export function timeOf(ktime: bigint): string {
  return printNanoseconds(BOOT + ktime);
}

export function execIdOf({ node }: ContainerPlan, { ktime, pid }: Execution): string {
  return encodeExecId({ node, ktime, pid });
}

/** The decoded line that Tetragon writes at one execution. */
export function eventOf(plan: ContainerPlan, execution: Execution): ExecEvent {
  const [first, second] = ancestorsOf(plan);
  const parent = plan.executions[execution.parent];
  const grandparent = plan.executions[parent?.parent ?? -1] ?? first!.execution;
  const above = parent ?? first!.execution;
  return execEvent(
    plan.node,
    processOf(plan, execution, execIdOf(plan, above)),
    parent
      ? processOf(plan, parent, execIdOf(plan, grandparent))
      : ancestorOf(plan, first!, second ?? first!),
  );
}

/** The same for one of those above the plan's first process; the last is its own parent. */
export function ancestorEventOf(plan: ContainerPlan, index: number): ExecEvent {
  const ancestors = ancestorsOf(plan);
  const nth = (place: number) => ancestors[Math.min(place, ancestors.length - 1)]!;
  return execEvent(
    plan.node,
    ancestorOf(plan, nth(index), nth(index + 1)),
    ancestorOf(plan, nth(index + 1), nth(index + 2)),
  );
}

export function ancestorsOf({ above }: ContainerPlan): readonly Ancestor[] {
  return above ?? [SHIM, INIT];
}

function execEvent(node_name: string, process: ExportedProcess, parent: ExportedProcess) {
  const process_exec = { process, parent };
  return { process_exec, node_name, time: process.start_time, cluster_name: 'bench' };
}

export interface ExecEvent {
  process_exec: { process: ExportedProcess; parent: ExportedProcess };
  node_name: string;
  time: string;
  cluster_name: string;
}

export interface ExportedProcess {
  exec_id: string;
  pid: number;
  uid: number;
  cwd: string;
  binary: string;
  arguments: string;
  flags: string;
  start_time: string;
  auid: number;
  parent_exec_id: string;
  in_init_tree: boolean;
  docker?: string;
  pod?: object;
}

/** The runtime's process above every container of a node. */
export const SHIM: Ancestor = {
  execution: { pid: 900, parent: -1, ktime: 80_000_000_000_000n },
  binary: '/usr/bin/containerd-shim-runc-v2',
  arguments: '-namespace k8s.io -address /run/containerd/containerd.sock',
  flags: 'procFS auid',
};
export const INIT: Ancestor = {
  execution: { pid: 1, parent: -1, ktime: 10_000_000n },
  binary: '/usr/lib/systemd/systemd',
  arguments: '--system --deserialize 31',
  flags: 'procFS auid rootcwd',
};
/** PID 0 is one id on every node in every boot. */
export const KERNEL: Ancestor = {
  execution: { pid: 0, parent: -1, ktime: 1n },
  binary: '<kernel>',
  arguments: '',
  flags: 'procFS auid',
};

const BINARIES = ['/bin/sh', '/usr/bin/curl', '/usr/bin/python3.11', '/usr/bin/env', '/bin/sleep'];

function ancestorOf(plan: ContainerPlan, one: Ancestor, parent: Ancestor): ExportedProcess {
  const { execution, binary, flags, isInContainer = false } = one;
  return {
    ...hostProcess(plan, execution, execIdOf(plan, parent.execution)),
    binary,
    arguments: one.arguments,
    flags,
    in_init_tree: isInContainer,
    ...(isInContainer && placeOf(plan)),
  };
}

function hostProcess(
  plan: ContainerPlan,
  execution: Execution,
  parentExecId: string,
): ExportedProcess {
  const { pid, ktime } = execution;
  return {
    exec_id: execIdOf(plan, execution),
    pid,
    uid: pid % 7 === 0 ? 1_000 : 0,
    cwd: '/srv/app',
    binary: BINARIES[pid % BINARIES.length]!,
    arguments: `--job ${pid} --since ${ktime} /srv/app/data/${pid % 100}.json`,
    flags: 'execve clone',
    start_time: timeOf(ktime),
    auid: 4_294_967_295,
    parent_exec_id: parentExecId,
    in_init_tree: false,
  };
}

function processOf(
  plan: ContainerPlan,
  execution: Execution,
  parentExecId: string,
): ExportedProcess {
  const process = hostProcess(plan, execution, parentExecId);
  if (plan.kind === 'host') return process;
  const placed = { ...process, ...placeOf(plan) };
  if (plan.kind === 'session') return placed;
  return { ...placed, flags: 'execve clone inInitTree', in_init_tree: true };
}

/** Where Tetragon puts the processes of a container. */
function placeOf({ name }: ContainerPlan): Pick<ExportedProcess, 'docker' | 'pod'> {
  const id = Buffer.from(name).toString('hex').padEnd(64, '0').slice(0, 64);
  return {
    docker: id.slice(0, 31),
    pod: {
      namespace: 'bench',
      name: `${name}-6d4cf56db6-x2b9z`,
      workload: name,
      workload_kind: 'Deployment',
      pod_labels: { app: name },
      container: {
        id: `containerd://${id}`,
        name: 'main',
        image: { id: `docker.io/bench/${name}@sha256:${id}`, name: `docker.io/bench/${name}:1.0` },
        start_time: '2026-02-25T08:00:00Z',
        pid: 7,
      },
    },
  };
}
