import { fileArgument, filePermission, kprobe, MAY_READ, tcpConnect } from '../events/probe_bodies';
import type { Random } from '../random';
import type { Episode } from './episode';

const TOKEN = '/var/run/secrets/kubernetes.io/serviceaccount/token';

function podAddress(random: Random): string {
  return `10.244.${random.integer(1, 6)}.${random.integer(2, 250)}`;
}

function connection(random: Random, port: number) {
  return {
    from: podAddress(random),
    to: `10.96.${random.integer(0, 9)}.${random.integer(2, 250)}`,
    fromPort: random.integer(32_768, 60_999),
    port,
  };
}

/** nginx: new workers that only fork and leave with an exit, and a look at the configuration. */
const nginx: Episode = (stage, pod, random) => {
  const { init, workers } = stage.container(pod);
  if (random.chance(0.5)) {
    const worker = stage.fork(init);
    stage.wait(random.integer(500, 20_000));
    stage.exit(worker);
  } else if (random.chance(0.5)) {
    stage.run(init, ['/usr/sbin/nginx', '-T', '-q'], { takes: 30 });
  }
  const worker = workers.worker ?? init;
  for (let upstream = random.integer(1, 3); upstream > 0; upstream--) {
    stage.wait(random.integer(2, 400));
    stage.probe('process_kprobe', worker, tcpConnect('network-connect', connection(random, 8_080)));
  }
};

/** Java: connections to its database, now and then a diagnostic command. */
const java: Episode = (stage, pod, random) => {
  const { init } = stage.container(pod);
  if (random.chance(0.4)) {
    stage.run(init, ['/opt/java/openjdk/bin/jcmd', '1', 'GC.heap_info'], { takes: 240 });
  }
  for (let query = random.integer(1, 4); query > 0; query--) {
    stage.wait(random.integer(5, 900));
    stage.probe('process_kprobe', init, tcpConnect('network-connect', connection(random, 5_432)));
  }
};

/** gunicorn: a worker is replaced by a fork; its model file and token are read. */
const python: Episode = (stage, pod, random) => {
  const { init, workers } = stage.container(pod);
  if (random.chance(0.4)) {
    const worker = stage.fork(init);
    stage.wait(random.integer(3_000, 90_000));
    stage.exit(worker);
    return;
  }
  const worker = workers.worker ?? init;
  stage.probe(
    'process_kprobe',
    worker,
    filePermission(`/srv/models/fraud-${random.integer(1, 4)}.onnx`, MAY_READ),
  );
  if (random.chance(0.2)) {
    stage.probe('process_kprobe', worker, filePermission(TOKEN, MAY_READ));
  }
};

/** The resizer runs ImageMagick for each picture, some of which are broken. */
const imageResizer: Episode = (stage, pod, random) => {
  const { init } = stage.container(pod);
  const picture = `/srv/resizer/in/${random.hex(12)}.jpg`;
  stage.run(init, ['/usr/bin/identify', '-format', '%w %h', picture], { takes: 20 });
  const isBroken = random.chance(0.06);
  const convert = stage.spawn(init, [
    '/usr/bin/convert',
    picture,
    '-resize',
    `${random.pick([320, 640, 1_280])}x`,
    picture.replace('/in/', '/out/'),
  ]);
  stage.probe('process_kprobe', convert, filePermission(picture, MAY_READ));
  stage.wait(random.integer(80, 2_400));
  stage.exit(convert, isBroken ? { status: 1 } : {});
};

/** Node.js asks the system through a shell. */
const node: Episode = (stage, pod, random) => {
  const { init } = stage.container(pod);
  if (random.chance(0.6)) {
    const sh = stage.spawn(init, ['/bin/sh', '-c', 'df -k /srv/cart | tail -1']);
    stage.run(sh, ['/bin/df', '-k', '/srv/cart']);
    stage.run(sh, ['/usr/bin/tail', '-1']);
    stage.exit(sh);
  } else {
    stage.probe('process_kprobe', init, tcpConnect('network-connect', connection(random, 6_379)));
  }
};

/** PostgreSQL forks a backend for each connection: exits without execs. */
const postgres: Episode = (stage, pod, random) => {
  const { init } = stage.container(pod);
  const backend = stage.fork(init);
  if (random.chance(0.5)) {
    stage.probe(
      'process_kprobe',
      backend,
      kprobe('fd_install', {
        policy: 'fd-install',
        args: [
          { int_arg: random.integer(5, 40) },
          fileArgument(
            `/var/lib/postgresql/data/base/16384/${random.integer(16_000, 17_999)}`,
            '-rw-------',
          ),
        ],
      }),
    );
  }
  stage.wait(random.integer(200, 120_000));
  stage.exit(backend);
};

/** `while true; do …; sleep 30; done`: the same three processes for ever. */
const shellLoop: Episode = (stage, pod, random) => {
  const { init } = stage.container(pod);
  const script = stage.spawn(init, ['/scripts/rotate.sh', '/scripts/rotate.sh']);
  stage.run(script, ['/usr/bin/find', '/var/log/app', '-name', '*.log', '-size', '+50M']);
  if (random.chance(0.2)) {
    const subshell = stage.fork(script);
    stage.run(subshell, ['/bin/gzip', '-f', `/var/log/app/app.log.${random.integer(1, 9)}`], {
      takes: 160,
    });
    stage.exit(subshell);
  }
  stage.exit(script);
  stage.run(init, ['/bin/sleep', '30'], { takes: 30_000 });
};

/** The agent looks round on its node. */
const nodeAgent: Episode = (stage, pod, random) => {
  const { init } = stage.container(pod);
  const sh = stage.spawn(init, ['/bin/sh', '-c', 'cat /proc/loadavg; df -P /host']);
  stage.run(sh, ['/bin/cat', '/proc/loadavg']);
  stage.run(sh, ['/bin/df', '-P', '/host']);
  stage.exit(sh);
  if (random.chance(0.3))
    stage.run(init, ['/usr/bin/lsof', '-nP', '-iTCP', '-sTCP:LISTEN'], { takes: 190 });
};

/** Exporters and the proxy: files and connections of a process that never forks. */
const quietService: Episode = (stage, pod, random) => {
  const { init } = stage.container(pod);
  const body = random.chance(0.5)
    ? tcpConnect('network-connect', connection(random, random.pick([443, 9_100, 8_200])))
    : filePermission(TOKEN, MAY_READ);
  stage.probe('process_kprobe', init, body);
};

/** By the name of the workload. */
export const SERVICE_EPISODES: Readonly<Record<string, Episode>> = {
  api: java,
  catalog: java,
  'ledger-db': postgres,
  'fraud-scoring': python,
  'vault-proxy': quietService,
  frontend: nginx,
  cart: node,
  'image-resizer': imageResizer,
  prometheus: quietService,
  'node-exporter': quietService,
  'log-shipper': shellLoop,
  'node-agent': nodeAgent,
  coredns: quietService,
  'kube-proxy': quietService,
  cilium: quietService,
};
