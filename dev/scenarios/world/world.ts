import { recordingOf, type Profile } from '../profile';
import { Random } from '../random';
import { HOUR, SECOND, TimePrinter } from '../relative_time';
import { NodeClock } from './clock';
import { CLUSTERS, type ClusterPlan, type NodePlan, type WorkloadPlan } from './cluster_plan';
import { readHostProcesses } from './host_processes';
import type { Site } from './machine';
import { Node } from './node';
import { Pod, rereadPod, startPod, type PidSource } from './pod';
import { podFactsOf } from './pod_names';

/** Everything that stands before the first event: clusters, nodes, pods, their long-lived processes. */
export interface World {
  site: Site;
  nodes: readonly Node[];
  pods: readonly Pod[];
  /** By name; throws where the plan has none, which is an error of the samples' own code. */
  node: (cluster: string, name: string) => Node;
  /** The workload's pods, in order of their creation in the plan. */
  podsOf: (cluster: string, namespace: string, workload: string) => readonly Pod[];
  /** The workload's pod of that index, or its first one on the named node. */
  pod: (cluster: string, namespace: string, workload: string, which: number | string) => Pod;
}

const reservePid: PidSource = (node, ktime) => node.pids.reserve(ktime);

export function buildWorld(options: { seed: number; profile: Profile; now: Date }): World {
  const site: Site = {
    recording: recordingOf(options.profile),
    time: new TimePrinter(options.now),
  };
  const nodes: Node[] = [];
  const pods: Pod[] = [];
  for (const cluster of CLUSTERS) {
    const clusterNodes = cluster.nodes.map((plan) => buildNode(site, cluster, plan));
    nodes.push(...clusterNodes);
    const random = Random.of(options.seed, `pods of ${cluster.name}`);
    for (const workload of cluster.workloads) {
      pods.push(...buildPods(workload, cluster, clusterNodes, random));
    }
  }
  const podsOf: World['podsOf'] = (cluster, namespace, workload) =>
    pods.filter(
      ({ node, facts }) =>
        node.facts.cluster === cluster &&
        facts.namespace === namespace &&
        facts.workload === workload,
    );
  return {
    site,
    nodes,
    pods,
    podsOf,
    pod: (cluster, namespace, workload, which) =>
      found(
        podsOf(cluster, namespace, workload).find(({ node }, index) =>
          typeof which === 'number' ? index === which : node.name === which,
        ),
        `${cluster}/${namespace}/${workload}/${which}`,
      ),
    node: (cluster, name) =>
      found(
        nodes.find(({ facts }) => facts.cluster === cluster && facts.name === name),
        `${cluster}/${name}`,
      ),
  };
}

function buildNode(site: Site, cluster: ClusterPlan, plan: NodePlan): Node {
  const clock = new NodeClock(plan.boots, plan.pauses);
  const node = new Node(site, {
    name: plan.name,
    cluster: cluster.name,
    clock,
    restarts: plan.restarts,
    downtimes: plan.downtimes ?? [],
    filebeatDown: plan.filebeatDown,
    release: site.recording.profile === 'everything' ? '1.7' : plan.release,
    spaced: plan.spaced ?? false,
    labels: {
      'kubernetes.io/hostname': plan.name,
      'node.kubernetes.io/instance-type': 'm6i.2xlarge',
      'topology.kubernetes.io/zone': plan.zone,
    },
  });
  node.hosts.push(readHostProcesses(node, plan.tetragonSince, Number.NEGATIVE_INFINITY));
  for (const restart of plan.restarts) {
    node.hosts.push(
      readHostProcesses(node, restart, isReboot(node, restart) ? clock.bootAt(restart) : restart),
    );
  }
  return node;
}

function isReboot(node: Node, restart: number): boolean {
  return node.facts.downtimes.some(({ to }) => to === restart);
}

function buildPods(
  workload: WorkloadPlan,
  cluster: ClusterPlan,
  nodes: readonly Node[],
  random: Random,
): Pod[] {
  const candidates = nodes.filter(({ name }) => workload.nodes?.includes(name) ?? true);
  const names = podFactsOf(
    workload,
    workload.kind === 'DaemonSet' ? candidates.length : (workload.replicas ?? 1),
    random,
  );
  // Spread over the nodes, each workload from another one on.
  const first = random.integer(0, candidates.length - 1);
  return names.map((facts, index) => {
    const node = candidates[(first + index) % candidates.length];
    if (!node) throw new Error(`no node for ${workload.name}`);
    const pod = new Pod(node, facts);
    const plan = found(
      cluster.nodes.find(({ name }) => name === node.name),
      node.name,
    );
    livePod(pod, workload, plan, random);
    return pod;
  });
}

/** Start, and what each restart of Tetragon or of the node makes of it. */
function livePod(pod: Pod, workload: WorkloadPlan, plan: NodePlan, random: Random): void {
  const { node } = pod;
  const start = (at: number) =>
    startPod(pod, workload.applications, at, {
      random,
      pidOf: reservePid,
      shareProcessNamespace: workload.shareProcessNamespace ?? false,
    });
  const boot = plan.boots[0] ?? 0;
  if (workload.beforeTetragon) {
    const life = start(boot + 20 * SECOND + random.integer(0, 60 * SECOND));
    pod.lives.push(rereadPod(node, life, plan.tetragonSince));
  } else {
    pod.lives.push(start(random.integer(plan.tetragonSince + HOUR, -26 * HOUR)));
  }
  for (const restart of plan.restarts) {
    const life = isReboot(node, restart)
      ? start(restart - random.integer(20 * SECOND, 70 * SECOND))
      : pod.life(restart);
    pod.lives.push(rereadPod(node, life, restart));
  }
}

function found<Item>(item: Item | undefined, name: string): Item {
  if (item === undefined) throw new Error(`the samples have no ${name}`);
  return item;
}
