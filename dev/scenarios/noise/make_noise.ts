import type { Recorder } from '../events/recorder';
import type { Random } from '../random';
import { Scene } from '../scene';
import type { Node } from '../world/node';
import type { Pod, PidSource } from '../world/pod';
import type { World } from '../world/world';
import { buildEpisode } from './build_episode';
import { cronEpisode } from './cron_episode';
import type { Episode } from './episode';
import { hostEpisode } from './host_episode';
import { hasProbe, operatorEpisode, probeEpisode } from './kubelet_episodes';
import { SERVICE_EPISODES } from './service_episodes';

/** Shares of the kinds of noise; the rest are the services' own habits. */
const SHARE = { build: 0.03, cron: 0.04, operator: 0.015, probe: 0.12, host: 0.08 };

/** A function that records one ordinary episode beginning at the given time, which must not go back. */
export function makeNoise(world: World, random: Random, recorder: Recorder): (at: number) => void {
  const pidOf: PidSource = (node, ktime) => node.pids.next(ktime);
  const options = { recorder, random, pidOf };
  const { recording } = world.site;
  const services = world.pods.filter(({ facts }) => facts.workload in SERVICE_EPISODES);
  const recorded = services.filter(({ facts }) => !recording.deniedNamespaces.has(facts.namespace));
  const builders = world.pods.filter(({ facts }) => facts.workload === 'runner');
  const probed = world.pods.filter(hasProbe);

  const inPod = (at: number, pods: readonly Pod[], episode: Episode): void => {
    const pod = random.pick(pods);
    if (pod.node.isRunning(at)) episode(new Scene(options, at), pod, random);
  };
  const onNode = (at: number, episode: (stage: Scene, node: Node) => void): void => {
    const node = random.pick(world.nodes);
    if (node.isRunning(at)) episode(new Scene(options, at), node);
  };
  const ownHabit: Episode = (stage, pod) =>
    SERVICE_EPISODES[pod.facts.workload]?.(stage, pod, random);

  return (at) => {
    let die = random.next();
    if ((die -= SHARE.build) < 0) inPod(at, builders, buildEpisode);
    else if ((die -= SHARE.cron) < 0) {
      onNode(at, (stage, node) => cronEpisode(stage, node, { random, pidOf }));
    } else if ((die -= SHARE.operator) < 0) inPod(at, recorded, operatorEpisode);
    else if ((die -= SHARE.probe) < 0) inPod(at, probed, probeEpisode);
    else if ((die -= SHARE.host) < 0) {
      onNode(at, (stage, node) => hostEpisode(stage, node, random));
    } else inPod(at, services, ownHabit);
  };
}
