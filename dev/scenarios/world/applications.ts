/** What runs in a container for as long as it lives. */
export interface Application {
  container: string;
  image: string;
  uid: number;
  argv: readonly string[];
  cwd: string;
  environment: readonly (readonly [string, string])[];
  /** Long-lived children of the first process. Without argv: it only forked (prefork workers). */
  workers: readonly { role: string; argv?: readonly string[]; uid?: number }[];
  privileged?: boolean;
  hostPid?: boolean;
}

const COMMON_ENVIRONMENT = [
  ['PATH', '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
  ['KUBERNETES_SERVICE_HOST', '10.96.0.1'],
] as const;

function application(
  container: string,
  image: string,
  argv: readonly string[],
  rest: Partial<Omit<Application, 'container' | 'image' | 'argv'>> = {},
): Application {
  return {
    container,
    image,
    argv,
    uid: 0,
    cwd: '/',
    workers: [],
    ...rest,
    environment: [...COMMON_ENVIRONMENT, ...(rest.environment ?? [])],
  };
}

function java(container: string, jar: string, heap: string): Application {
  return application(
    container,
    `registry.example.com/${container}:4.11.2`,
    ['/opt/java/openjdk/bin/java', `-Xmx${heap}`, '-XX:+UseG1GC', '-jar', `/app/${jar}`],
    {
      uid: 1001,
      cwd: '/app',
      environment: [
        ['SPRING_PROFILES_ACTIVE', 'production'],
        ['DB_PASSWORD', 'sample-not-a-real-password'],
      ],
    },
  );
}

export const APPLICATIONS = {
  paymentsApi: java('api', 'payments-api.jar', '1g'),
  catalog: java('catalog', 'catalog-service.jar', '768m'),
  ledgerDb: application(
    'postgres',
    'docker.io/library/postgres:15.4',
    ['/usr/lib/postgresql/15/bin/postgres', '-c', 'config_file=/etc/postgresql/postgresql.conf'],
    {
      uid: 999,
      cwd: '/var/lib/postgresql/data',
      workers: [{ role: 'checkpointer' }, { role: 'walwriter' }],
      environment: [['PGDATA', '/var/lib/postgresql/data']],
    },
  ),
  fraudScoring: application(
    'scoring',
    'registry.example.com/fraud-scoring:2.3.0',
    [
      '/usr/local/bin/python3.11',
      '/usr/local/bin/gunicorn',
      '-w',
      '2',
      '-b',
      '0.0.0.0:8000',
      'scoring.app:app',
    ],
    { uid: 1002, cwd: '/srv/scoring', workers: [{ role: 'worker' }] },
  ),
  frontend: application(
    'nginx',
    'docker.io/library/nginx:1.25.3',
    ['/usr/sbin/nginx', '-g', 'daemon off;'],
    { workers: [{ role: 'worker', uid: 101 }] },
  ),
  cart: application(
    'cart',
    'registry.example.com/cart:7.0.1',
    ['/usr/local/bin/node', '/srv/cart/server.js'],
    { uid: 1000, cwd: '/srv/cart', environment: [['NODE_ENV', 'production']] },
  ),
  imageResizer: application(
    'resizer',
    'registry.example.com/image-resizer:1.9.4',
    ['/usr/local/bin/python3.11', '-m', 'resizer.consumer'],
    { uid: 1003, cwd: '/srv/resizer' },
  ),
  runner: application(
    'runner',
    'docker.io/gitlab/gitlab-runner:v16.6.0',
    ['/usr/bin/gitlab-runner', 'run', '--working-directory', '/home/gitlab-runner'],
    {
      cwd: '/home/gitlab-runner',
      privileged: true,
      environment: [['CI_SERVER_URL', 'https://git.example.com']],
    },
  ),
  prometheus: application(
    'prometheus',
    'quay.io/prometheus/prometheus:v2.48.0',
    [
      '/bin/prometheus',
      '--config.file=/etc/prometheus/prometheus.yml',
      '--storage.tsdb.path=/prometheus',
    ],
    { uid: 65534, cwd: '/prometheus' },
  ),
  logShipper: application('shipper', 'docker.io/library/busybox:1.36.1', [
    '/bin/sh',
    '-c',
    'while true; do /scripts/rotate.sh; sleep 30; done',
  ]),
  nodeExporter: application(
    'node-exporter',
    'quay.io/prometheus/node-exporter:v1.7.0',
    ['/bin/node_exporter', '--path.procfs=/host/proc', '--path.sysfs=/host/sys'],
    { uid: 65534, hostPid: true },
  ),
  nodeAgent: application(
    'agent',
    'registry.example.com/node-agent:3.2.0',
    ['/usr/bin/python3', '/opt/agent/agent.py', '--interval', '60'],
    { cwd: '/opt/agent', privileged: true, hostPid: true },
  ),
  vaultProxy: application(
    'proxy',
    'docker.io/envoyproxy/envoy:v1.28.0',
    ['/usr/local/bin/envoy', '-c', '/etc/envoy/envoy.yaml'],
    { uid: 101 },
  ),
  vaultReloader: application('reloader', 'registry.example.com/config-reloader:0.4.1', [
    '/bin/sh',
    '/scripts/watch.sh',
  ]),
  coredns: application('coredns', 'registry.k8s.io/coredns/coredns:v1.11.1', [
    '/coredns',
    '-conf',
    '/etc/coredns/Corefile',
  ]),
  kubeProxy: application(
    'kube-proxy',
    'registry.k8s.io/kube-proxy:v1.28.4',
    ['/usr/local/bin/kube-proxy', '--config=/var/lib/kube-proxy/config.conf'],
    { privileged: true },
  ),
  ciliumAgent: application(
    'cilium-agent',
    'quay.io/cilium/cilium:v1.14.5',
    ['/usr/bin/cilium-agent', '--config-dir=/tmp/cilium/config-map'],
    { privileged: true },
  ),
} as const satisfies Record<string, Application>;
