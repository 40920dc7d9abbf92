import { i18n } from '@kbn/i18n';
import type { TroubleshootingStep } from './troubleshooting_step';

export function networkSteps(): TroubleshootingStep[] {
  return [
    {
      text: i18n.translate('tetragonInvestigator.setup.network.curl', {
        defaultMessage:
          'Ask from inside the pod. A time-out is the network or a firewall, “connection refused” a wrong port, a certificate error a missing authority.',
      }),
      code: {
        language: 'bash',
        text: 'kubectl exec -n kube-system ds/tetragon -c export-stdout -- curl -v "https://ELASTICSEARCH_HOST:9200"',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.network.dns', {
        defaultMessage:
          'See whether the name resolves there. Tetragon’s pods use the network of the node.',
      }),
      code: {
        language: 'bash',
        text: 'kubectl exec -n kube-system ds/tetragon -c export-stdout -- getent hosts ELASTICSEARCH_HOST',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.network.policies', {
        defaultMessage:
          'See whether a firewall or a policy holds traffic from the nodes back: port 9200, or 443 for Elastic Cloud.',
      }),
      code: { language: 'bash', text: 'kubectl get networkpolicies,ciliumnetworkpolicies -A' },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.network.proxy', {
        defaultMessage:
          'Behind a proxy name it in the output; variables of the environment do not always reach the sidecar.',
      }),
      code: {
        language: 'yaml',
        text: 'output.elasticsearch:\n  proxy_url: http://proxy.example.com:3128',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.network.address', {
        defaultMessage:
          'The address needs its scheme and port: https://host:9200. Without a port Filebeat takes 9200.',
      }),
    },
  ];
}
