import {
  HOST_NAMESPACE,
  UNRESOLVED_NAMESPACE,
  type FilterName,
} from '../../../common/filters/filters';
import { messages } from './messages';

/** A filter's name as people read it. */
export function filterLabel(name: FilterName): string {
  switch (name) {
    case 'cluster':
      return messages.cluster();
    case 'namespace':
      return messages.namespace();
    case 'workload':
      return messages.workload();
    case 'workloadKind':
      return messages.workloadKind();
    case 'pod':
      return messages.pod();
    case 'container':
      return messages.container();
    case 'image':
      return messages.image();
    case 'label':
      return messages.filterLabel();
    case 'node':
      return messages.node();
    case 'binary':
      return messages.binary();
    case 'user':
      return messages.user();
    case 'loginUser':
      return messages.loginUser();
    case 'policy':
      return messages.policy();
    case 'function':
      return messages.function();
    case 'action':
      return messages.action();
  }
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
  namespace: [HOST_NAMESPACE, UNRESOLVED_NAMESPACE],
  workloadKind: ['Deployment', 'DaemonSet', 'StatefulSet', 'Job', 'CronJob', 'Pod'],
  user: ['0'],
  action: ['exec', 'exit', 'post', 'sigkill', 'override', 'signal', 'notifyenforcer'],
};
