import { clusterDay } from './cluster_day';
import { storedDocument } from './document_template';
import {
  ancestorEventOf,
  ancestorsOf,
  eventOf,
  INIT,
  KERNEL,
  SHIM,
  timeOf,
  treeOf,
  type Ancestor,
  type ContainerPlan,
  type ExecEvent,
} from './executions';
import { storedDocuments } from './stored_documents';

/** A container in which one process never stops to start others, as a busy shell script does. */
const CONTAINER: ContainerPlan = {
  name: 'busy',
  node: 'node-of-container',
  executions: treeOf(21, 150_000, 4),
  above: [SHIM, INIT, KERNEL],
};

/** A node whose host starts processes all day. */
const HOST: ContainerPlan = {
  name: 'host',
  node: 'node-of-host',
  executions: treeOf(22, 100_000, 4),
  kind: 'host',
  above: [INIT, KERNEL],
};

/** A seed that begins five minutes after those of the surroundings, in the middle of them. */
const AFTER_FIVE_MINUTES = 300_000;

/** Somebody's way in: the runtime is outside of the container, and below its shim. */
function session(seed: number, count: number, depth: number): ContainerPlan {
  const executions = treeOf(AFTER_FIVE_MINUTES + seed, count - 1, depth);
  const { pid, ktime } = executions[0]!;
  const runc: Ancestor = {
    execution: { pid: pid - 1, parent: -1, ktime: ktime - 30_000_000n },
    binary: '/usr/bin/runc',
    arguments: '--root /run/containerd/runc/k8s.io exec --process /tmp/runc-process1 --detach',
    flags: 'execve clone',
  };
  const { name, node, above } = CONTAINER;
  return { name, node, executions, kind: 'session', above: [runc, ...above!] };
}

/** Started by the container's own first process. */
function service(seed: number, count: number, depth: number): ContainerPlan {
  const main: Ancestor = {
    execution: CONTAINER.executions[0]!,
    binary: '/bin/sh',
    arguments: '/srv/app/run-for-ever.sh',
    flags: 'execve clone inInitTree',
    isInContainer: true,
  };
  const { name, node, above } = CONTAINER;
  const executions = treeOf(AFTER_FIVE_MINUTES + seed, count - 1, depth);
  return { name, node, executions, above: [main, ...above!] };
}

/** Started by the host's init. */
function daemon(seed: number, count: number, depth: number): ContainerPlan {
  return { ...HOST, executions: treeOf(AFTER_FIVE_MINUTES + seed, count - 1, depth) };
}

/** Trees of up to 200 processes, each in surroundings that are a thousand times as large. */
export const SMALL_TREES: Readonly<Record<string, ContainerPlan>> = {
  'session of 20, in a container of 150,000': session(1, 20, 5),
  'session of 200, 4 levels': session(2, 200, 4),
  'session of 200, 40 levels': session(3, 200, 40),
  '200 below a container’s first process, 4 levels': service(4, 200, 4),
  '200 below a container’s first process, 40 levels': service(5, 200, 40),
  'daemon of the host with 50 children, on a node of 100,000': daemon(6, 51, 1),
  'daemon with 200, 40 levels': daemon(7, 200, 40),
};

/** Documents (JSON) of the trees with their surroundings, then those of another cluster's day. */
export function* smallTreeDocuments(fewest: number, now: number): Generator<string> {
  let count = 0;
  for (const document of ownDocuments()) {
    count += 1;
    yield document;
  }
  yield* clusterDay(Math.max(0, fewest - count), now);
}

function* ownDocuments(): Generator<string> {
  yield* storedDocuments(CONTAINER);
  yield* storedDocuments(HOST);
  for (const tree of Object.values(SMALL_TREES)) {
    yield* storedDocuments(tree);
    yield* laterDocuments(tree);
  }
  for (const plan of [CONTAINER, HOST]) yield* ancestorDocuments(plan);
  for (const tree of Object.values(SMALL_TREES)) {
    if (tree.kind === 'session') yield stored(tree, ancestorEventOf(tree, 0));
  }
}

/** One in so many processes opens a connection that a policy sees. */
const PROCESSES_A_PROBE = 4;

/** Probe events and exits. */
function* laterDocuments(plan: ContainerPlan): Generator<string> {
  for (const [index, execution] of plan.executions.entries()) {
    const { process_exec: common, ...event } = eventOf(plan, execution);
    const time = timeOf(execution.ktime + 1_000_000n);
    if (index % PROCESSES_A_PROBE === 0) {
      yield stored(plan, { ...event, time, process_kprobe: { ...common, ...CONNECTION } });
    }
    const exited = timeOf(execution.ktime + 2_000_000n);
    yield stored(plan, { ...event, time: exited, process_exit: { ...common, time: exited } });
  }
}

const CONNECTION = {
  function_name: 'tcp_connect',
  args: [
    {
      sock_arg: {
        family: 'AF_INET',
        type: 'SOCK_STREAM',
        protocol: 'IPPROTO_TCP',
        saddr: '10.0.0.5',
        daddr: '192.0.2.7',
        sport: 40_000,
        dport: 443,
        state: 'TCP_SYN_SENT',
      },
    },
  ],
  action: 'KPROBE_ACTION_POST',
  policy_name: 'egress',
};

/** Those above, found in /proc when Tetragon began. */
function* ancestorDocuments(plan: ContainerPlan): Generator<string> {
  for (const index of ancestorsOf(plan).keys()) yield stored(plan, ancestorEventOf(plan, index));
}

function stored({ node }: ContainerPlan, event: object | ExecEvent): string {
  return storedDocument(event, `/var/run/cilium/tetragon/${node}.log`, 0);
}
