import type { ProbeType } from '../../common/documents/event_types';
import type { EventBody } from './events/print_event';
import type { Outcome, RecordOptions, Recorder } from './events/recorder';
import {
  execForkedProcess,
  forkProcess,
  replaceImage,
  spawnProcess,
  type Image,
} from './process/process_factory';
import type { Process } from './process/process';
import type { Random } from './random';
import { MILLISECOND } from './relative_time';
import type { ContainerLife, Pod, PidSource } from './world/pod';

export interface SceneOptions {
  recorder: Recorder;
  random: Random;
  pidOf: PidSource;
}

type ImageRest = Omit<Image, 'argv'>;

/** A stretch of time in which things happen one after the other, recorded as Tetragon would. */
export class Scene {
  constructor(
    private readonly options: SceneOptions,
    private clock: number,
  ) {}

  get at(): number {
    return this.clock;
  }

  get recorder(): Recorder {
    return this.options.recorder;
  }

  /** Passes about so many milliseconds; returns the new time. */
  wait(milliseconds: number): number {
    this.clock += Math.floor(milliseconds * MILLISECOND) + this.options.random.integer(0, 900_000);
    return this.clock;
  }

  /** Fork and exec, recorded. */
  spawn(
    parent: Process,
    argv: readonly string[],
    rest: ImageRest = {},
    options: RecordOptions = {},
  ): Process {
    const at = this.wait(2);
    const process = spawnProcess(parent, at, this.pid(parent, at), { argv, ...rest });
    this.recorder.exec(process, options);
    return process;
  }

  /** Fork, exec and exit after `takes` milliseconds. */
  run(
    parent: Process,
    argv: readonly string[],
    rest: ImageRest & Outcome & { takes?: number } = {},
  ): Process {
    const { takes = 6, status, signal, ...image } = rest;
    const process = this.spawn(parent, argv, image);
    this.wait(takes);
    this.exit(process, { ...(status && { status }), ...(signal && { signal }) });
    return process;
  }

  /** A fork alone leaves no line. */
  fork(parent: Process): Process {
    const at = this.wait(1);
    return forkProcess(parent, at, this.pid(parent, at));
  }

  execFork(
    fork: Process,
    argv: readonly string[],
    rest: ImageRest = {},
    parent?: Process,
  ): Process {
    const process = execForkedProcess(fork, this.wait(1), { argv, ...rest }, parent);
    this.recorder.exec(process);
    return process;
  }

  /** Exec in place: the replaced image gets no exit. */
  replace(process: Process, argv: readonly string[], rest: ImageRest = {}): Process {
    const image = replaceImage(process, this.wait(2), { argv, ...rest });
    this.recorder.exec(image);
    return image;
  }

  /** What `kubectl exec` and the kubelet's probes start: a child of the shim, outside the init tree. */
  inject(
    pod: Pod,
    argv: readonly string[],
    rest: ImageRest & { containerName?: string } = {},
  ): Process {
    const { containerName, ...image } = rest;
    const { container, application } = pod.container(this.clock, containerName);
    return this.spawn(pod.life(this.clock).shim, argv, {
      container,
      inInitTree: false,
      uid: application.uid,
      cwd: application.cwd,
      environment: application.environment,
      ...image,
    });
  }

  container(pod: Pod, name?: string): ContainerLife {
    return pod.container(this.clock, name);
  }

  exit(process: Process, outcome: Outcome = {}, options: RecordOptions = {}): void {
    this.recorder.exit(process, this.wait(1), outcome, options);
  }

  probe(type: ProbeType, process: Process, body: EventBody, options: RecordOptions = {}): void {
    this.recorder.probe(type, process, this.wait(0.3), body, options);
  }

  private pid(parent: Process, at: number): number {
    return this.options.pidOf(parent.node, parent.node.ktime(at));
  }
}
