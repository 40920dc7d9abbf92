import { DAY, HOUR, MINUTE } from '../relative_time';
import { APPLICATIONS, type Application } from './applications';
import type { Pause } from './clock';

export interface NodePlan {
  name: string;
  /** Boots, Tetragon's first start, its restarts: relative times. */
  boots: readonly number[];
  tetragonSince: number;
  restarts: readonly number[];
  pauses?: readonly Pause[];
  downtimes?: readonly Pause[];
  /** When Filebeat was down: what Tetragon wrote then is read late. */
  filebeatDown?: Pause;
  release: '1.2' | '1.7';
  spaced?: boolean;
  zone: string;
}

export interface WorkloadPlan {
  namespace: string;
  name: string;
  kind: 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'Pod';
  /** Ignored for a DaemonSet. */
  replicas?: number;
  applications: readonly Application[];
  /** Only on these nodes. */
  nodes?: readonly string[];
  shareProcessNamespace?: boolean;
  /** It ran before Tetragon's first start, so that its processes were read from /proc. */
  beforeTetragon?: boolean;
}

export interface ClusterPlan {
  name: string;
  nodes: readonly NodePlan[];
  workloads: readonly WorkloadPlan[];
}

/** Tetragon starts as a DaemonSet, so after everything that a boot starts. */
const TETRAGON_AFTER_BOOT = 95 * 1_000_000_000;

export const RESTART_AT = -3 * HOUR - 4 * MINUTE;
export const PAUSE: Pause = { from: -8 * HOUR, to: -8 * HOUR + 40 * MINUTE };
export const RESTART_AFTER_PAUSE_AT = -7 * HOUR;
const REBOOT: Pause = { from: -5 * HOUR - 4 * MINUTE, to: -5 * HOUR };
export const FILEBEAT_DOWN: Pause = { from: -6 * HOUR, to: -4 * HOUR - 30 * MINUTE };

const A = APPLICATIONS;

const DAEMON_SETS: readonly WorkloadPlan[] = [
  {
    namespace: 'monitoring',
    name: 'node-exporter',
    kind: 'DaemonSet',
    applications: [A.nodeExporter],
    beforeTetragon: true,
  },
  { namespace: 'monitoring', name: 'log-shipper', kind: 'DaemonSet', applications: [A.logShipper] },
  { namespace: 'platform', name: 'node-agent', kind: 'DaemonSet', applications: [A.nodeAgent] },
  {
    namespace: 'kube-system',
    name: 'kube-proxy',
    kind: 'DaemonSet',
    applications: [A.kubeProxy],
    beforeTetragon: true,
  },
  {
    namespace: 'cilium',
    name: 'cilium',
    kind: 'DaemonSet',
    applications: [A.ciliumAgent],
    beforeTetragon: true,
  },
];

const WORKERS = ['worker-1', 'worker-2', 'worker-3'];

/**
 * Two clusters with a node name in common. `worker-1` booted at the same moment in both (machines
 * cloned from one snapshot), so that ids of the one exist in the other.
 */
export const CLUSTERS: readonly ClusterPlan[] = [
  {
    name: 'prod-eu',
    nodes: [
      {
        name: 'worker-1',
        boots: [-41 * DAY],
        tetragonSince: -20 * DAY,
        restarts: [],
        release: '1.2',
        zone: 'eu-central-1a',
      },
      {
        name: 'worker-2',
        boots: [-33 * DAY],
        tetragonSince: -20 * DAY,
        restarts: [RESTART_AT],
        filebeatDown: FILEBEAT_DOWN,
        release: '1.2',
        zone: 'eu-central-1b',
      },
      {
        name: 'worker-3',
        boots: [-12 * DAY],
        tetragonSince: -12 * DAY + TETRAGON_AFTER_BOOT,
        restarts: [RESTART_AFTER_PAUSE_AT],
        pauses: [PAUSE],
        downtimes: [PAUSE],
        release: '1.2',
        zone: 'eu-central-1c',
      },
      {
        name: 'build-1',
        boots: [-6 * DAY],
        tetragonSince: -6 * DAY + TETRAGON_AFTER_BOOT,
        restarts: [],
        release: '1.7',
        zone: 'eu-central-1a',
      },
    ],
    workloads: [
      {
        namespace: 'payments',
        name: 'api',
        kind: 'Deployment',
        replicas: 4,
        applications: [A.paymentsApi],
        nodes: WORKERS,
      },
      {
        namespace: 'payments',
        name: 'ledger-db',
        kind: 'StatefulSet',
        replicas: 2,
        applications: [A.ledgerDb],
        nodes: WORKERS,
      },
      {
        namespace: 'payments',
        name: 'fraud-scoring',
        kind: 'Deployment',
        replicas: 3,
        applications: [A.fraudScoring],
        nodes: WORKERS,
      },
      {
        namespace: 'payments',
        name: 'vault-proxy',
        kind: 'Pod',
        applications: [A.vaultProxy, A.vaultReloader],
        nodes: ['worker-1'],
        shareProcessNamespace: true,
      },
      {
        namespace: 'shop',
        name: 'frontend',
        kind: 'Deployment',
        replicas: 6,
        applications: [A.frontend],
        nodes: WORKERS,
      },
      {
        namespace: 'shop',
        name: 'cart',
        kind: 'Deployment',
        replicas: 3,
        applications: [A.cart],
        nodes: WORKERS,
      },
      {
        namespace: 'shop',
        name: 'catalog',
        kind: 'Deployment',
        replicas: 2,
        applications: [A.catalog],
        nodes: WORKERS,
      },
      {
        namespace: 'shop',
        name: 'image-resizer',
        kind: 'Deployment',
        replicas: 2,
        applications: [A.imageResizer],
        nodes: WORKERS,
      },
      {
        namespace: 'ci',
        name: 'runner',
        kind: 'Deployment',
        replicas: 2,
        applications: [A.runner],
        nodes: ['build-1'],
      },
      {
        namespace: 'monitoring',
        name: 'prometheus',
        kind: 'StatefulSet',
        replicas: 1,
        applications: [A.prometheus],
        nodes: WORKERS,
      },
      {
        namespace: 'kube-system',
        name: 'coredns',
        kind: 'Deployment',
        replicas: 2,
        applications: [A.coredns],
        nodes: WORKERS,
      },
      ...DAEMON_SETS,
    ],
  },
  {
    name: 'staging-eu',
    nodes: [
      {
        name: 'worker-1',
        boots: [-41 * DAY],
        tetragonSince: -20 * DAY,
        restarts: [],
        release: '1.2',
        zone: 'eu-west-1a',
      },
      {
        name: 'edge-1',
        boots: [-9 * DAY, REBOOT.to],
        tetragonSince: -9 * DAY + TETRAGON_AFTER_BOOT,
        restarts: [REBOOT.to + TETRAGON_AFTER_BOOT],
        downtimes: [{ from: REBOOT.from, to: REBOOT.to + TETRAGON_AFTER_BOOT }],
        release: '1.2',
        spaced: true,
        zone: 'eu-west-1b',
      },
    ],
    workloads: [
      {
        namespace: 'payments',
        name: 'api',
        kind: 'Deployment',
        replicas: 2,
        applications: [A.paymentsApi],
      },
      {
        namespace: 'shop',
        name: 'frontend',
        kind: 'Deployment',
        replicas: 2,
        applications: [A.frontend],
      },
      { namespace: 'shop', name: 'cart', kind: 'Deployment', replicas: 2, applications: [A.cart] },
      ...DAEMON_SETS,
    ],
  },
];
