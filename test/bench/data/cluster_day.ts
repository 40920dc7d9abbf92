import { encodeExecId } from '../../../common/documents/exec_id';
import { DocumentTemplate, type Gaps } from './document_template';
import { MARKS, EVENTS, type Container, type EventName } from './cluster_events';
import { Life } from './executions';

const HOUR_MS = 3_600_000;
/** The span that the documents of a day cover. */
export const DAY_MS = 24 * HOUR_MS;

const NODES = 10;
const NAMESPACES = 15;
const WORKLOADS = 100;
const REPLICAS = 3;

/** What a container does over and over: 35 % executions, 35 % exits, 30 % probe events. */
const RHYTHM = ['exec', 'probe', 'exit', 'exec', 'probe', 'exit', 'exec', 'probe', 'exit'] as const;
const BEAT = [...RHYTHM, ...RHYTHM, 'exec', 'exit'] as const;

/** Functions by how often they fire, of 20. */
const PROBES: readonly EventName[] = [
  ...Array<EventName>(8).fill('fd_install'),
  ...Array<EventName>(5).fill('security_file_permission'),
  ...Array<EventName>(4).fill('tcp_connect'),
  ...Array<EventName>(2).fill('tcp_close'),
  'sys_mount',
];

/** One in so many connections is ended by its policy. */
const CONNECTIONS_A_KILL = 500;

/** A container with its documents' templates, and what it is doing. */
interface Running {
  container: Container;
  templates: Record<EventName, DocumentTemplate>;
  /** The first process: parent of all others. */
  top: string;
  step: number;
  current: Gaps;
}

/**
 * Documents (JSON) of one day of a cluster that ends at `now` (epoch milliseconds): 10 nodes, 15
 * namespaces, 300 pods, busy ones and quiet ones, in the order of time.
 */
export function* clusterDay(documents: number, now: number): Generator<string> {
  const life = new Life(42);
  const offsets = new Map<string, number>();
  const running = containers().map((container, index) => start(container, index, now));
  for (let index = 0; index < documents; index++) {
    const time = now - DAY_MS + Math.floor((index / documents) * DAY_MS);
    // The square favours the first: a few pods make half of the volume, as they do.
    const place = Math.floor((life.number(10_000) / 10_000) ** 2 * running.length);
    yield next(running[place]!, life, time, index, offsets);
  }
}

function containers(): Container[] {
  const list: Container[] = [];
  for (let workload = 0; workload < WORKLOADS; workload++) {
    for (let replica = 0; replica < REPLICAS; replica++) {
      list.push({
        namespace: `team-${workload % NAMESPACES}`,
        workload: `service-${workload}`,
        pod: `service-${workload}-6d4cf56db6-x2b${replica}z`,
        node: `node-${list.length % NODES}`,
        id: String(list.length).padStart(3, '0').repeat(22).slice(0, 64),
      });
    }
  }
  return list;
}

function start(container: Container, index: number, now: number): Running {
  const ktime = BigInt(index + 1) * 1_000_000_000n;
  const top = encodeExecId({ node: container.node, ktime, pid: 5_000 + index });
  const file = fileOf(container);
  const templates = Object.fromEntries(
    Object.entries(EVENTS).map(([name, event]) => [
      name,
      new DocumentTemplate(
        event(container, { top, started: now - 2 * DAY_MS }),
        file,
        marksOf(name),
      ),
    ]),
  ) as Record<EventName, DocumentTemplate>;
  return { container, templates, top, step: index % BEAT.length, current: {} };
}

function fileOf({ node }: Container): string {
  return `/var/run/cilium/tetragon/${node}.log`;
}

/** Only exits have a start beside their own time, and only some probes an argument. */
function marksOf(name: string): Gaps {
  const { path, port, action, ...common } = MARKS;
  switch (name) {
    case 'fd_install':
    case 'security_file_permission':
    case 'sys_mount':
      return { ...common, path };
    case 'tcp_connect':
      return { ...common, port, action };
    case 'tcp_close':
      return { ...common, port };
    default:
      return common;
  }
}

const BINARIES = Array.from({ length: 40 }, (_, index) => `tool-${index}`);

function next(
  running: Running,
  life: Life,
  time: number,
  index: number,
  offsets: Map<string, number>,
): string {
  const { container, templates } = running;
  let step = BEAT[running.step % BEAT.length]!;
  // A container that begins in the middle of its rhythm has nothing to end yet.
  if (running.current.execId === undefined) step = 'exec';
  running.step += 1;
  const text = rfc3339(time, index);
  if (step === 'exec') {
    const ktime = BigInt(time) * 1_000_000n + BigInt(index % 1_000_000);
    const pid = 10_000 + (index % 4_000_000);
    running.current = {
      execId: encodeExecId({ node: container.node, ktime, pid }),
      pid: String(pid),
      binary: BINARIES[Math.floor((life.number(100) / 100) ** 2 * BINARIES.length)]!,
      start: text,
    };
  }
  const name: EventName = step === 'probe' ? PROBES[life.number(PROBES.length)]! : step;
  const offset = offsets.get(container.node) ?? 0;
  const values = {
    ...running.current,
    time: text,
    timestamp: `${text.slice(0, 23)}Z`,
    offset: String(offset),
    path: `item-${Math.floor((life.number(10_000) / 10_000) ** 3 * 20_000)}`,
    port: String(20_000 + life.number(10_000)),
    action: life.number(CONNECTIONS_A_KILL) === 0 ? 'SIGKILL' : 'POST',
  };
  const template = templates[name];
  offsets.set(container.node, offset + template.lineBytes(values));
  return template.fill(values);
}

/** Milliseconds and, so that no two events are of one time, the index as nanoseconds. */
function rfc3339(time: number, index: number): string {
  return `${new Date(time).toISOString().slice(0, 23)}${String(index % 1_000_000).padStart(6, '0')}Z`;
}
