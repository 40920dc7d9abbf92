import { Outbox } from '../../../dev/scenarios/events/outbox';
import { tcpConnect } from '../../../dev/scenarios/events/probe_bodies';
import { Recorder, type Outcome } from '../../../dev/scenarios/events/recorder';
import type { Process } from '../../../dev/scenarios/process/process';
import {
  execForkedProcess,
  forkProcess,
  replaceImage,
  rereadProcess,
  spawnProcess,
} from '../../../dev/scenarios/process/process_factory';
import { recordingOf } from '../../../dev/scenarios/profile';
import { Random } from '../../../dev/scenarios/random';
import { HOUR, MILLISECOND, TimePrinter } from '../../../dev/scenarios/relative_time';
import { NodeClock } from '../../../dev/scenarios/world/clock';
import { Container } from '../../../dev/scenarios/world/container';
import { readHostProcesses } from '../../../dev/scenarios/world/host_processes';
import { Node } from '../../../dev/scenarios/world/node';
import type { ForestPlan, Step } from './forest_plan';

/** One PID lifetime as it was, whatever of it was recorded. */
export interface TrueTask {
  node: string;
  pid: number;
  /** In order; `parent` is the one that Tetragon gives the stage, absent above the forest. */
  stages: { execId: string; start: number; parent: TrueTask | undefined }[];
  /** Documents of its probe events. */
  probes: number;
  /** Its exit in the data; to the millisecond. */
  end?: { code: number; signal?: string; time: string };
}

/** Between two steps, so that a PID can come back. */
const STEP = 1_700 * MILLISECOND;

const BINARIES = ['/bin/sh', '/usr/bin/curl', '/usr/bin/id', '/usr/bin/python3.11'];

interface Living {
  task: TrueTask;
  process: Process;
  /** Absent: the container's shim. */
  parent: Living | undefined;
  /** It has not executed since its fork. */
  isForkedOnly: boolean;
  /** No event of its own is recorded: as the parent of another it would be an id alone. */
  isSilent: boolean;
}

interface RecordOptions {
  twice?: boolean;
}

/** Plays a plan on a node and records it as Tetragon would. */
export class ForestTeller {
  readonly tasks: TrueTask[] = [];
  readonly #outbox = new Outbox();
  readonly #node: Node;
  readonly #recorder: Recorder;
  readonly #shim: Process;
  readonly #container: Container;
  readonly #living: Living[] = [];
  readonly #freePids: number[] = [];
  #at = -6 * HOUR + MILLISECOND / 2;
  #isRestarted = false;

  constructor(
    private readonly plan: ForestPlan,
    { node, now, firstPid }: { node: string; now: Date; firstPid: number },
  ) {
    this.#lastPid = firstPid - 1;
    const recording = recordingOf(plan.profile);
    this.#node = new Node(
      { recording, time: new TimePrinter(now) },
      {
        name: node,
        cluster: 'forest',
        clock: new NodeClock([-30 * HOUR]),
        restarts: [],
        downtimes: [],
        filebeatDown: undefined,
        release: '1.7',
        spaced: false,
        labels: {},
      },
    );
    this.#node.hosts.push(readHostProcesses(this.#node, -8 * HOUR, -8 * HOUR));
    this.#recorder = new Recorder(recording, this.#outbox, new Random(1));
    const { containerd } = this.#node.host(this.#at);
    this.#shim = spawnProcess(containerd, -7 * HOUR, this.#nextPid(), {
      argv: ['/usr/bin/containerd-shim-runc-v2', '-namespace', 'k8s.io'],
    });
    this.#container = containerOf(this.#node);
  }

  #lastPid: number;

  /** Exported lines in order of time. */
  tell(): string[] {
    const main = spawnProcess(this.#shim, this.#pass(), this.#nextPid(), {
      argv: ['/usr/bin/service', '--listen', ':8080'],
      ...(!this.#isWindows && { container: this.#container, inInitTree: true }),
    });
    this.#start(main, undefined);
    for (const step of this.plan.steps) this.#take(step);
    return [...this.#outbox.take(0)].map(({ text }) => text);
  }

  /** It has no fork, no exec in place and no /proc; of its containers Tetragon says nothing. */
  get #isWindows(): boolean {
    return this.plan.ids === 'windows';
  }

  #take({ move, of, isStoredTwice }: Step): void {
    const living = this.#living[of % this.#living.length]!;
    const options = isStoredTwice ? { twice: true } : {};
    const argv = [BINARIES[of % BINARIES.length]!, '--step', String(this.tasks.length)];
    if (move === 'probe') this.#probe(living, options);
    if (move === 'spawn') this.#spawn(living, argv, this.#nextPid(), options);
    if (move === 'reuse') this.#spawn(living, argv, this.#freePids.shift(), options);
    if (move === 'exit') this.#exit(living, of % 3 === 0 ? {} : { status: of }, options);
    if (move === 'kill') this.#exit(living, { signal: 'SIGKILL' }, options);
    if (this.#isWindows) return;
    if (move === 'fork') this.#fork(living);
    if (move === 'exec') this.#exec(living, argv, options);
    if (move === 'enter') this.#enter(argv);
    if (move === 'restart') this.#restart();
  }

  #probe(living: Living, options: RecordOptions): void {
    const from = { from: '10.0.0.5', fromPort: 40_000 };
    this.#recorder.probe(
      'process_kprobe',
      living.process,
      this.#pass(),
      tcpConnect('connects', { ...from, to: '203.0.113.9', port: 443 }),
      options,
    );
    living.task.probes += options.twice ? 2 : 1;
    living.isSilent = false;
  }

  #spawn(
    parent: Living,
    argv: readonly string[],
    pid: number | undefined,
    options: RecordOptions,
  ): void {
    if (pid === undefined) return;
    this.#giveVoice(parent);
    this.#start(spawnProcess(parent.process, this.#pass(), pid, { argv }), parent, options);
  }

  #fork(parent: Living): void {
    this.#giveVoice(parent);
    const process = forkProcess(parent.process, this.#pass(), this.#nextPid());
    const task = this.#addTask(process, parent.task);
    this.#living.push({ task, process, parent, isForkedOnly: true, isSilent: true });
  }

  #giveVoice(living: Living): void {
    if (living.isSilent) this.#probe(living, {});
  }

  #exec(living: Living, argv: readonly string[], options: RecordOptions): void {
    const { process, task, parent } = living;
    if (!living.isForkedOnly) {
      living.process = replaceImage(process, this.#pass(), { argv });
    } else if (parent && this.#living.includes(parent)) {
      // The parent may have another image by now.
      living.process = execForkedProcess(process, this.#pass(), { argv }, parent.process);
    } else {
      // Taken over by the shim: nothing in the data would say that it is the forked one.
      return;
    }
    living.isForkedOnly = false;
    living.isSilent = false;
    task.stages.push(stageOf(living.process, task.stages.at(-1)!.parent));
    this.#recorder.exec(living.process, options);
  }

  #exit(living: Living, outcome: Outcome, options: RecordOptions): void {
    // The container would end with it.
    if (living.task === this.tasks[0]) return;
    const at = this.#pass();
    this.#recorder.exit(living.process, at, outcome, options);
    this.#living.splice(this.#living.indexOf(living), 1);
    this.#freePids.push(living.task.pid);
    this.#end(living.task, at, outcome);
  }

  /** runc is a process of the host that soon ends; what it starts is in the container. */
  #enter(argv: readonly string[]): void {
    const runc = spawnProcess(this.#shim, this.#pass(), this.#nextPid(), {
      argv: ['/usr/bin/runc', '--root', '/run/containerd/runc/k8s.io', 'exec', '--process', '/p'],
    });
    const runcTask = this.#addTask(runc, undefined);
    this.#recorder.exec(runc);
    const session = spawnProcess(runc, this.#pass(), this.#nextPid(), {
      argv,
      container: this.#container,
      inInitTree: false,
    });
    this.#start(session, undefined).task.stages[0]!.parent = runcTask;
    const at = this.#pass();
    this.#recorder.exit(runc, at);
    if (this.#node.site.recording.withoutPod) this.#end(runcTask, at, {});
  }

  /** Once: read again, a task that has not changed since would get the exec_id that it has. */
  #restart(): void {
    if (this.#isRestarted) return;
    this.#isRestarted = true;
    const at = this.#pass();
    // Parents come first.
    for (const living of this.#living) {
      if (living.parent && !this.#living.includes(living.parent)) living.parent = undefined;
      const { process, parent, task } = living;
      living.process = rereadProcess(process, at, parent?.process ?? this.#shim);
      living.isForkedOnly = false;
      living.isSilent = false;
      task.stages.push(stageOf(living.process, parent?.task));
      this.#recorder.reread(living.process, at);
    }
  }

  /** A new PID's first exec. */
  #start(process: Process, parent: Living | undefined, options: RecordOptions = {}): Living {
    const task = this.#addTask(process, parent?.task);
    const living = { task, process, parent, isForkedOnly: false, isSilent: false };
    this.#living.push(living);
    this.#recorder.exec(process, options);
    return living;
  }

  #addTask(process: Process, parent: TrueTask | undefined): TrueTask {
    const stages = [stageOf(process, parent)];
    const task = { node: this.#node.name, pid: process.facts.pid, stages, probes: 0 };
    this.tasks.push(task);
    return task;
  }

  #end(task: TrueTask, at: number, { status = 0, signal }: Outcome): void {
    const time = this.#node.site.time.date(at).toISOString();
    task.end = { code: status, ...(signal !== undefined && { signal }), time };
  }

  #pass(): number {
    return (this.#at += STEP);
  }

  #nextPid(): number {
    return ++this.#lastPid;
  }
}

function stageOf(process: Process, parent: TrueTask | undefined): TrueTask['stages'][number] {
  const { node, startedAt } = process.facts;
  return { execId: process.execId, start: node.site.time.date(startedAt).getTime(), parent };
}

function containerOf(node: Node): Container {
  const pod = {
    namespace: 'forest',
    name: `${node.name}-web-0`,
    uid: '00000000-0000-4000-8000-000000000000',
    labels: { app: 'web' },
    annotations: {},
    workload: 'web',
    workloadKind: 'StatefulSet',
  };
  const facts = {
    id: Random.of(1, node.name).hex(64),
    name: 'web',
    image: { id: 'example.org/web@sha256:00', name: 'example.org/web:1' },
    startedAt: -7 * HOUR,
    privileged: false,
    hostPid: false,
  };
  return new Container(node, pod, facts, 4_026_532_100, { last: 0 });
}
