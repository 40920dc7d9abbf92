import type { TroubleshootingStep } from './troubleshooting_step';
import { messages } from './messages';

export function authenticationSteps(): TroubleshootingStep[] {
  return [
    {
      text: messages.inside(),
      code: {
        language: 'bash',
        text: 'kubectl exec -n kube-system ds/tetragon -c export-stdout -- filebeat test output\nkubectl exec -n kube-system ds/tetragon -c export-stdout -- curl -sS -u "USER" "https://ELASTICSEARCH_HOST:9200/_security/_authenticate"',
      },
    },
    {
      text: messages.role(),
      code: {
        language: 'text',
        text: 'PUT _security/role/tetragon_writer\n{\n  "cluster": ["monitor", "manage_index_templates", "manage_ilm"],\n  "indices": [\n    {\n      "names": ["logs-cilium_tetragon.log-*"],\n      "privileges": ["auto_configure", "create_doc", "write"]\n    }\n  ]\n}',
      },
    },
    { text: messages.apiKey() },
    { text: messages.cloudId() },
    { text: messages.certificate() },
  ];
}
