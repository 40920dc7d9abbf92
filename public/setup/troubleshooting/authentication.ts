import { i18n } from '@kbn/i18n';
import type { TroubleshootingStep } from './troubleshooting_step';

export function authenticationSteps(): TroubleshootingStep[] {
  return [
    {
      text: i18n.translate('tetragonInvestigator.setup.authentication.inside', {
        defaultMessage:
          'Try the credentials from inside the pod, with the variables your configuration uses.',
      }),
      code: {
        language: 'bash',
        text: 'kubectl exec -n kube-system ds/tetragon -c export-stdout -- filebeat test output\nkubectl exec -n kube-system ds/tetragon -c export-stdout -- curl -sS -u "USER" "https://ELASTICSEARCH_HOST:9200/_security/_authenticate"',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.authentication.role', {
        defaultMessage:
          'The role that Filebeat needs. With setup.template.enabled and setup.ilm.enabled off, as the Configure tab writes it, auto_configure and create_doc are enough; with the documentation’s example it also needs both cluster privileges.',
      }),
      code: {
        language: 'text',
        text: 'PUT _security/role/tetragon_writer\n{\n  "cluster": ["monitor", "manage_index_templates", "manage_ilm"],\n  "indices": [\n    {\n      "names": ["logs-cilium_tetragon.log-*"],\n      "privileges": ["auto_configure", "create_doc", "write"]\n    }\n  ]\n}',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.authentication.apiKey', {
        defaultMessage:
          'An API key in output.elasticsearch.api_key is id:api_key, not the encoded form.',
      }),
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.authentication.cloudId', {
        defaultMessage:
          'With Elastic Cloud use cloud.id as the deployment’s page shows it, and no hosts beside it.',
      }),
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.authentication.certificate', {
        defaultMessage:
          'A certificate of your own authority must be known to Filebeat: ssl.certificate_authorities. Do not switch the verification off.',
      }),
    },
  ];
}
