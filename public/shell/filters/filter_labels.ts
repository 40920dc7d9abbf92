import { i18n } from '@kbn/i18n';
import {
  HOST_NAMESPACE,
  UNRESOLVED_NAMESPACE,
  type FilterName,
} from '../../../common/filters/filters';

/** A filter's name as people read it. */
export function filterLabel(name: FilterName): string {
  switch (name) {
    case 'cluster':
      return i18n.translate('tetragonInvestigator.filter.cluster', { defaultMessage: 'Cluster' });
    case 'namespace':
      return i18n.translate('tetragonInvestigator.filter.namespace', {
        defaultMessage: 'Namespace',
      });
    case 'workload':
      return i18n.translate('tetragonInvestigator.filter.workload', { defaultMessage: 'Workload' });
    case 'workloadKind':
      return i18n.translate('tetragonInvestigator.filter.workloadKind', {
        defaultMessage: 'Workload kind',
      });
    case 'pod':
      return i18n.translate('tetragonInvestigator.filter.pod', { defaultMessage: 'Pod' });
    case 'container':
      return i18n.translate('tetragonInvestigator.filter.container', {
        defaultMessage: 'Container',
      });
    case 'image':
      return i18n.translate('tetragonInvestigator.filter.image', { defaultMessage: 'Image' });
    case 'label':
      return i18n.translate('tetragonInvestigator.filter.label', { defaultMessage: 'Pod label' });
    case 'node':
      return i18n.translate('tetragonInvestigator.filter.node', { defaultMessage: 'Node' });
    case 'binary':
      return i18n.translate('tetragonInvestigator.filter.binary', { defaultMessage: 'Binary' });
    case 'user':
      return i18n.translate('tetragonInvestigator.filter.user', { defaultMessage: 'User (uid)' });
    case 'loginUser':
      return i18n.translate('tetragonInvestigator.filter.loginUser', {
        defaultMessage: 'Login user (auid)',
      });
    case 'policy':
      return i18n.translate('tetragonInvestigator.filter.policy', { defaultMessage: 'Policy' });
    case 'function':
      return i18n.translate('tetragonInvestigator.filter.function', { defaultMessage: 'Function' });
    case 'action':
      return i18n.translate('tetragonInvestigator.filter.action', { defaultMessage: 'Action' });
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
