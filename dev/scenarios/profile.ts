import { TYPES_WHEN_LISTED } from '../../common/documents/event_types';

/**
 * What the sampled Tetragon records.
 *
 * `default`: Helm's defaults. The deny list takes events whose own process has no pod (the host, and
 * containers whose pod was not resolved), those of `cilium` and `kube-system`, and health checks with
 * their direct children; all of these can still be the parent of something recorded. The allow list
 * lacks loader, usdt and throttle. No capabilities, credentials, namespaces, ancestors, environment,
 * user names, annotations, cluster name or node labels; no rate limit, hence no sign of loss.
 * Tetragon 1.2, except for one node that was upgraded first and so writes `in_init_tree`, pod uids
 * and newer argument kinds: what the data can show differs by node.
 *
 * `everything`: every event type, no deny list, `enableProcessCred`, `enableProcessNs`,
 * `--enable-ancestors` for all types, environment variables, user names, pod annotations, node labels,
 * `clusterName`, and an export rate limit. Tetragon 1.7 on all nodes.
 */
export type Profile = 'default' | 'everything';

export interface Recording {
  profile: Profile;
  /** Events whose process has no pod. */
  withoutPod: boolean;
  deniedNamespaces: ReadonlySet<string>;
  healthChecks: boolean;
  deniedTypes: ReadonlySet<string>;
  credentials: boolean;
  namespaces: boolean;
  ancestors: boolean;
  environment: boolean;
  userNames: boolean;
  annotations: boolean;
  clusterNames: boolean;
  nodeLabels: boolean;
  rateLimit: boolean;
}

const EVERYTHING: Recording = {
  profile: 'everything',
  withoutPod: true,
  deniedNamespaces: new Set(),
  healthChecks: true,
  deniedTypes: new Set(),
  credentials: true,
  namespaces: true,
  ancestors: true,
  environment: true,
  userNames: true,
  annotations: true,
  clusterNames: true,
  nodeLabels: true,
  rateLimit: true,
};

const DEFAULT: Recording = {
  profile: 'default',
  withoutPod: false,
  deniedNamespaces: new Set(['cilium', 'kube-system']),
  healthChecks: false,
  deniedTypes: new Set(TYPES_WHEN_LISTED),
  credentials: false,
  namespaces: false,
  ancestors: false,
  environment: false,
  userNames: false,
  annotations: false,
  clusterNames: false,
  nodeLabels: false,
  rateLimit: false,
};

export function recordingOf(profile: Profile): Recording {
  return profile === 'everything' ? EVERYTHING : DEFAULT;
}
