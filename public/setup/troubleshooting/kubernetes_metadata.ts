import { i18n } from '@kbn/i18n';
import type { TroubleshootingStep } from './troubleshooting_step';

export function kubernetesMetadataSteps(): TroubleshootingStep[] {
  return [
    {
      text: i18n.translate('tetragonInvestigator.setup.kubernetesMetadata.rbac', {
        defaultMessage: 'Tetragon may list pods?',
      }),
      code: {
        language: 'bash',
        text: 'kubectl auth can-i list pods -A --as=system:serviceaccount:kube-system:tetragon\nkubectl get clusterrole tetragon -o yaml',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.kubernetesMetadata.api', {
        defaultMessage: 'Tetragon reaches the API server?',
      }),
      code: {
        language: 'bash',
        text: 'kubectl logs -n kube-system ds/tetragon -c tetragon | grep -iE "forbidden|refused|timeout|watcher"',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.kubernetesMetadata.cluster', {
        defaultMessage:
          'Name the cluster. Without a name two clusters with nodes of equal names are one.',
      }),
      code: { language: 'yaml', text: 'tetragon:\n  clusterName: my-cluster' },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.kubernetesMetadata.short', {
        defaultMessage:
          'Processes that live for milliseconds can end before their pod is known; Tetragon waits for up to 30 s and then sends the event without it.',
      }),
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.kubernetesMetadata.host', {
        defaultMessage:
          'Processes of the node itself have no pod: they are “(host)” here, and nothing is missing.',
      }),
    },
  ];
}
