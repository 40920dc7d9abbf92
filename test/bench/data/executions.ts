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

/** A container full of processes. */
export interface ContainerPlan {
  name: string;
  node: string;
  executions: readonly Execution[];
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

export function execIdOf({ node }: ContainerPlan, { ktime, pid }: Execution): string {
  return encodeExecId({ node, ktime, pid });
}

/** The decoded line that Tetragon writes at one execution. */
export function eventOf(plan: ContainerPlan, execution: Execution): ExecEvent {
  const parent = plan.executions[execution.parent];
  const grandparent = plan.executions[parent?.parent ?? -1] ?? SHIM;
  const process = processOf(plan, execution, execIdOf(plan, parent ?? SHIM));
  return {
    process_exec: {
      process,
      parent: parent ? processOf(plan, parent, execIdOf(plan, grandparent)) : shimOf(plan),
    },
    node_name: plan.node,
    time: process.start_time,
    cluster_name: 'bench',
  };
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
  docker?: string;
  pod?: object;
}

/** The runtime's process above every container of a node: outside all of them, without an event. */
const SHIM: Execution = { pid: 900, parent: -1, ktime: 80_000_000_000_000n };
const INIT: Execution = { pid: 1, parent: -1, ktime: 10_000_000n };

const BINARIES = ['/bin/sh', '/usr/bin/curl', '/usr/bin/python3.11', '/usr/bin/env', '/bin/sleep'];

function shimOf(plan: ContainerPlan): ExportedProcess {
  return {
    ...hostProcess(plan, SHIM, execIdOf(plan, INIT)),
    binary: '/usr/bin/containerd-shim-runc-v2',
    arguments: `-namespace k8s.io -id ${plan.name}`,
    flags: 'procFS auid',
  };
}

function hostProcess(plan: ContainerPlan, execution: Execution, parentExecId: string) {
  const { pid, ktime } = execution;
  return {
    exec_id: execIdOf(plan, execution),
    pid,
    uid: pid % 7 === 0 ? 1_000 : 0,
    cwd: '/srv/app',
    binary: BINARIES[pid % BINARIES.length]!,
    arguments: `--job ${pid} --since ${ktime} /srv/app/data/${pid % 100}.json`,
    flags: 'execve clone inInitTree',
    start_time: printNanoseconds(BOOT + ktime),
    auid: 4_294_967_295,
    parent_exec_id: parentExecId,
  };
}

function processOf(plan: ContainerPlan, execution: Execution, parentExecId: string) {
  const { name } = plan;
  const id = Buffer.from(name).toString('hex').padEnd(64, '0').slice(0, 64);
  return {
    ...hostProcess(plan, execution, parentExecId),
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
