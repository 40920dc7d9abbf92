import type { IngestLine } from '../../../dev/ingest/export_files/ingest_line';
import type { Forest } from './play_forest';
import type { TrueTask } from './tell_forest';

/** One process as a page should tell of it; comparable as text. */
export interface ToldTask {
  pid: number;
  /** exec_ids in order, as `PID@nanoseconds since boot`. */
  stages: string[];
  probes: number;
  /** `0`, `3`, `SIGKILL`, with the time to the millisecond; empty: no exit is known. */
  end: string;
}

interface RawProcess {
  exec_id?: string;
  start_time?: string;
}

interface RawEvent {
  process?: RawProcess;
  parent?: RawProcess;
  ancestors?: RawProcess[];
}

/** What lines say: which stages they tell of at all, since a fork alone leaves no event, and whose they are. */
interface Recorded {
  stages: ReadonlySet<string>;
  /** Of each document its own stage; a copy is a row of its own, marked as one. */
  documents: readonly string[];
}

function recordedOf(lines: readonly IngestLine[]): Recorded {
  const stages = new Set<string>();
  const documents: string[] = [];
  for (const { text } of lines) {
    const { node_name: node, ...rest } = JSON.parse(text) as Record<string, unknown>;
    const keyOf = ({ exec_id: execId = '', start_time: start = '' }: RawProcess) =>
      stageKey(String(node), { execId, start: Date.parse(start) });
    for (const value of Object.values(rest)) {
      const { process, parent, ancestors = [] } = value as RawEvent;
      if (process) documents.push(keyOf(process));
      for (const one of [process, parent, ...ancestors]) if (one) stages.add(keyOf(one));
    }
  }
  return { stages, documents };
}

/** An id without a time is told from itself, later, by the start. */
function stageKey(node: string, { execId, start }: { execId: string; start: number }): string {
  return `${node} ${execId} ${start}`;
}

/** The plain model: what is true of a forest, as far as it was recorded. Nothing of the product takes part. */
export class ExpectedTasks {
  readonly #stages = new Map<TrueTask, TrueTask['stages']>();
  readonly #documents: readonly string[];
  /** Nodes with an exit that has a status or a signal. */
  readonly #withStatus: ReadonlySet<string>;

  constructor(forest: Forest) {
    const recorded = recordedOf(forest.lines);
    this.#documents = recorded.documents;
    this.#withStatus = new Set(
      forest.tasks.flatMap(({ node, end }) => (end?.code || end?.signal ? [node] : [])),
    );
    for (const task of forest.tasks) {
      const stages = task.stages.filter((stage) => recorded.stages.has(stageKey(task.node, stage)));
      if (stages.length > 0) this.#stages.set(task, stages);
    }
  }

  get tasks(): TrueTask[] {
    return [...this.#stages.keys()];
  }

  stagesOf(task: TrueTask): TrueTask['stages'] {
    return this.#stages.get(task)!;
  }

  /** It, all above it and all below it. */
  relativesOf(task: TrueTask): TrueTask[] {
    return this.tasks.filter((one) => this.#above(task).has(one) || this.#above(one).has(task));
  }

  /** Documents of all its stages. */
  documentsOf(task: TrueTask): number {
    const own = new Set(task.stages.map((stage) => stageKey(task.node, stage)));
    return this.#documents.filter((stage) => own.has(stage)).length;
  }

  told(task: TrueTask): ToldTask {
    const { pid, probes, end } = task;
    return {
      pid,
      stages: this.stagesOf(task).map(({ execId }) => printId(execId)),
      probes,
      end: end ? printEnd(end.signal ?? String(end.code), end.time) : '',
    };
  }

  /** With `?` for the status of an exit where none on its node shows that statuses are recorded. */
  toldOnNode(task: TrueTask): ToldTask {
    const told = this.told(task);
    const { node, end } = task;
    return end && !this.#withStatus.has(node) ? { ...told, end: printEnd('?', end.time) } : told;
  }

  /** With the task itself. */
  #above(task: TrueTask): Set<TrueTask> {
    const above = new Set<TrueTask>();
    // The first stage tells under whom it stands; a stage read again may have lost its parent since.
    for (let one: TrueTask | undefined = task; one; one = this.stagesOf(one)[0]!.parent) {
      above.add(one);
    }
    return above;
  }
}

export function printId(execId: string): string {
  const [, ktime, pid] = Buffer.from(execId, 'base64').toString().split(':');
  return `${pid}@${ktime}`;
}

export function printEnd(how: string, time = ''): string {
  return `${how} at ${time.slice(0, 23)}`;
}

export function inOrder(tasks: readonly ToldTask[]): ToldTask[] {
  const keyOf = ({ stages }: ToldTask) => stages.join(' ');
  return [...tasks].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
