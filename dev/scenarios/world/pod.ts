import type { Process } from '../process/process';
import { rereadProcess, forkProcess, spawnProcess } from '../process/process_factory';
import { Random } from '../random';
import { MILLISECOND, SECOND } from '../relative_time';
import type { Application } from './applications';
import { Container, type PodFacts } from './container';
import type { Machine } from './machine';
import type { Node } from './node';

/** A container with its long-lived processes, under the exec_ids of one phase. */
export interface ContainerLife {
  container: Container;
  application: Application;
  init: Process;
  /** By role. */
  workers: Readonly<Record<string, Process>>;
}

/** What a pod is between two restarts of Tetragon or of its node. */
export interface PodLife {
  from: number;
  /** containerd-shim on the host: parent of first processes and of all that is injected. */
  shim: Process;
  containers: readonly ContainerLife[];
}

export class Pod {
  readonly lives: PodLife[] = [];

  constructor(
    readonly node: Node,
    readonly facts: PodFacts,
  ) {}

  life(at: number): PodLife {
    const life = this.lives.findLast(({ from }) => from <= at) ?? this.lives[0];
    if (!life) throw new Error(`${this.facts.name} was never started`);
    return life;
  }

  /** The pod's first container, or the named one. */
  container(at: number, name?: string): ContainerLife {
    const found = this.life(at).containers.find(
      ({ application }) => name === undefined || application.container === name,
    );
    if (!found) throw new Error(`${this.facts.name} has no container ${name ?? ''}`);
    return found;
  }
}

export type PidSource = (node: Machine, ktime: number) => number;

/** Starts a pod's sandbox and containers at `at`; Tetragon watches. */
export function startPod(
  pod: Pod,
  applications: readonly Application[],
  at: number,
  options: { random: Random; pidOf: PidSource; shareProcessNamespace?: boolean },
): PodLife {
  const { node, facts } = pod;
  const { random, pidOf, shareProcessNamespace = false } = options;
  const shim = startShim(node, at, random, pidOf);
  // PID 1 of a shared PID namespace is the sandbox's pause process.
  const shared = { last: 1 };
  const containers = applications.map((application, index) => {
    const startedAt = at + (900 + index * 700) * MILLISECOND + random.integer(0, MILLISECOND);
    const container = new Container(
      node,
      facts,
      {
        id: random.hex(64),
        name: application.container,
        image: imageOf(application.image),
        startedAt,
        privileged: application.privileged ?? false,
        hostPid: application.hostPid ?? false,
      },
      4_026_532_000 + random.integer(0, 200_000),
      shareProcessNamespace ? shared : { last: 0 },
    );
    return startContainer(container, application, shim, startedAt, {
      pidOf,
      inInitTree: !shareProcessNamespace && !application.hostPid,
    });
  });
  return { from: at, shim, containers };
}

/** The same pod after Tetragon read it from /proc at `at`: same containers, other exec_ids. */
export function rereadPod(node: Node, life: PodLife, at: number): PodLife {
  const host = node.host(at);
  const shim = rereadProcess(life.shim, at, host.systemd);
  const containers = life.containers.map(({ container, application, init, workers }) => {
    const newInit = rereadProcess(init, at, shim);
    const newWorkers = Object.entries(workers).map(
      ([role, worker]) => [role, rereadProcess(worker, at, newInit)] as const,
    );
    return { container, application, init: newInit, workers: Object.fromEntries(newWorkers) };
  });
  return { from: at, shim, containers };
}

/** All processes of a life, parents first. */
export function processesOf(life: PodLife): Process[] {
  return [
    life.shim,
    ...life.containers.flatMap(({ init, workers }) => [init, ...Object.values(workers)]),
  ];
}

/** `containerd-shim … start` forks the shim and leaves; exec took the parent of that moment. */
function startShim(node: Node, at: number, random: Random, pidOf: PidSource): Process {
  const sandbox = random.hex(64);
  const task = `/run/containerd/io.containerd.runtime.v2.task/k8s.io/${sandbox}`;
  const argv = [
    '/usr/bin/containerd-shim-runc-v2',
    '-namespace',
    'k8s.io',
    '-id',
    sandbox,
    '-address',
    '/run/containerd/containerd.sock',
  ];
  const { containerd } = node.host(at);
  const starter = spawnProcess(containerd, at, pidOf(node, node.ktime(at)), {
    argv: [...argv, 'start'],
    cwd: task,
  });
  const shimAt = at + 11 * MILLISECOND;
  return spawnProcess(starter, shimAt, pidOf(node, node.ktime(shimAt)), { argv, cwd: task });
}

function startContainer(
  container: Container,
  application: Application,
  shim: Process,
  at: number,
  options: { pidOf: PidSource; inInitTree: boolean },
): ContainerLife {
  const { node } = container;
  const { argv, cwd, uid, environment } = application;
  const init = spawnProcess(shim, at, options.pidOf(node, node.ktime(at)), {
    argv,
    cwd,
    uid,
    environment,
    container,
    inInitTree: options.inInitTree,
  });
  const workers = application.workers.map((worker, index) => {
    const workerAt = at + SECOND + (index + 1) * 37 * MILLISECOND;
    const pid = options.pidOf(node, node.ktime(workerAt));
    const process = worker.argv
      ? spawnProcess(init, workerAt, pid, {
          argv: worker.argv,
          ...(worker.uid !== undefined && { uid: worker.uid }),
        })
      : forkProcess(init, workerAt, pid);
    return [worker.role, process] as const;
  });
  return { container, application, init, workers: Object.fromEntries(workers) };
}

/** One digest per image, whoever runs it. */
function imageOf(name: string): { id: string; name: string } {
  const repository = name.slice(0, name.lastIndexOf(':'));
  return { id: `${repository}@sha256:${Random.of(0, name).hex(64)}`, name };
}
