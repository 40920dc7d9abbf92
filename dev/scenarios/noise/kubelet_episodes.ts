import { APPLICATIONS } from '../world/applications';
import type { Pod } from '../world/pod';
import type { Episode } from './episode';

/** Who has which exec probe. */
const PROBES: Readonly<Record<string, readonly string[]>> = {
  'ledger-db': ['/bin/sh', '-c', 'pg_isready -U postgres'],
  cart: ['/usr/local/bin/node', '/srv/cart/healthcheck.js'],
  'fraud-scoring': ['/bin/sh', '-c', 'curl -fs http://127.0.0.1:8000/healthz'],
};

export function hasProbe(pod: Pod): boolean {
  return pod.facts.workload in PROBES;
}

/** A liveness or readiness probe, with the child that is dropped together with it by default. */
export const probeEpisode: Episode = (stage, pod, random) => {
  const argv = PROBES[pod.facts.workload];
  if (!argv) return;
  const probe = stage.inject(pod, argv, { maybeExecProbe: true });
  const status = random.chance(0.01) ? 1 : 0;
  const command = argv[1] === '-c' ? argv[2]?.split(' ') : undefined;
  if (command) {
    const [name = '', ...rest] = command;
    stage.run(probe, [`/usr/bin/${name}`, ...rest], { status, takes: 25 });
  }
  stage.wait(30);
  stage.exit(probe, { status });
};

/** An operator looks into a pod: the ordinary kind of `kubectl exec`. */
export const operatorEpisode: Episode = (stage, pod, random) => {
  if (pod.life(stage.at).containers[0]?.application === APPLICATIONS.coredns) return;
  const sh = stage.inject(pod, ['/bin/sh']);
  const commands: readonly (readonly string[])[] = [
    ['/bin/ls', '-la'],
    ['/usr/bin/env'],
    ['/bin/cat', '/etc/resolv.conf'],
    ['/usr/bin/top', '-b', '-n', '1'],
    ['/bin/df', '-h'],
  ];
  for (let count = random.integer(1, 4); count > 0; count--) {
    stage.wait(random.integer(1_500, 15_000));
    stage.run(sh, random.pick(commands));
  }
  stage.wait(4_000);
  stage.exit(sh);
};
