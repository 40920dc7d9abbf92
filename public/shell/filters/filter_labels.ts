import {
  HOST_NAMESPACE,
  UNKNOWN_NAMESPACE,
  UNRESOLVED_NAMESPACE,
  type FilterName,
} from '../../../common/filters/filters';
import { messages } from './messages';

const FILTER_LABEL: Readonly<Record<FilterName, () => string>> = {
  cluster: messages.cluster,
  namespace: messages.namespace,
  workload: messages.workload,
  workloadKind: messages.workloadKind,
  pod: messages.pod,
  container: messages.container,
  image: messages.image,
  label: messages.filterLabel,
  node: messages.node,
  binary: messages.binary,
  user: messages.user,
  loginUser: messages.loginUser,
  policy: messages.policy,
  function: messages.function,
  action: messages.action,
};

/** A filter's name as people read it. */
export function filterLabel(name: FilterName): string {
  return FILTER_LABEL[name]();
}

/** An example of what the filter takes; names of the field, so not translated. */
export const FILTER_EXAMPLES: Readonly<Record<FilterName, string>> = {
  cluster: 'production',
  namespace: HOST_NAMESPACE,
  workload: 'payments-api',
  workloadKind: 'Deployment',
  pod: 'payments-api-7c9f6d-x2x8k',
  container: 'api',
  image: 'docker.io/library/nginx:1.27',
  label: 'app=payments',
  node: 'worker-1',
  binary: '/usr/bin/curl',
  user: '0',
  loginUser: '1000',
  policy: 'block-miners',
  function: 'security_file_permission',
  action: 'sigkill',
};

/** Values a filter has wherever Tetragon runs, offered while typing. */
export const FILTER_SUGGESTIONS: Readonly<Partial<Record<FilterName, readonly string[]>>> = {
  namespace: [HOST_NAMESPACE, UNRESOLVED_NAMESPACE, UNKNOWN_NAMESPACE],
  workloadKind: ['Deployment', 'DaemonSet', 'StatefulSet', 'Job', 'CronJob', 'Pod'],
  user: ['0'],
  action: ['exec', 'exit', 'post', 'sigkill', 'override', 'signal', 'notifyenforcer'],
};
