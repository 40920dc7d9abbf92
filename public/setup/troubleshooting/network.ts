import type { TroubleshootingStep } from './troubleshooting_step';
import { messages } from './messages';

export function networkSteps(): TroubleshootingStep[] {
  return [
    {
      text: messages.curl(),
      code: {
        language: 'bash',
        text: 'kubectl exec -n kube-system ds/tetragon -c export-stdout -- curl -v "https://ELASTICSEARCH_HOST:9200"',
      },
    },
    {
      text: messages.dns(),
      code: {
        language: 'bash',
        text: 'kubectl exec -n kube-system ds/tetragon -c export-stdout -- getent hosts ELASTICSEARCH_HOST',
      },
    },
    {
      text: messages.networkPolicies(),
      code: { language: 'bash', text: 'kubectl get networkpolicies,ciliumnetworkpolicies -A' },
    },
    {
      text: messages.proxy(),
      code: {
        language: 'yaml',
        text: 'output.elasticsearch:\n  proxy_url: http://proxy.example.com:3128',
      },
    },
    { text: messages.address() },
  ];
}
