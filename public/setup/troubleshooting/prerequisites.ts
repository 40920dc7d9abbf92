import { i18n } from '@kbn/i18n';
import type { TroubleshootingStep } from './troubleshooting_step';

export function prerequisitesSteps(): TroubleshootingStep[] {
  return [
    {
      text: i18n.translate('tetragonInvestigator.setup.prerequisites.helm', {
        defaultMessage: 'Helm 3 and the chart repository of Cilium.',
      }),
      code: {
        language: 'bash',
        text: 'helm version --short\nhelm repo add cilium https://helm.cilium.io\nhelm repo update',
      },
      link: {
        label: i18n.translate('tetragonInvestigator.setup.linkInstall', {
          defaultMessage: 'Tetragon: installation',
        }),
        href: 'https://tetragon.io/docs/installation/kubernetes/',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.prerequisites.rights', {
        defaultMessage:
          'Rights to make ConfigMaps and daemon sets in the namespace of Tetragon, and to mount folders of the node.',
      }),
      code: {
        language: 'bash',
        text: 'kubectl auth can-i create configmaps -n kube-system\nkubectl auth can-i create daemonsets -n kube-system',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.prerequisites.stack', {
        defaultMessage: 'Elasticsearch and Kibana 8.13 or later, reachable from the nodes.',
      }),
    },
  ];
}
