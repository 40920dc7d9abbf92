import type { TroubleshootingStep } from './troubleshooting_step';
import { messages } from './messages';

export function kubernetesMetadataSteps(): TroubleshootingStep[] {
  return [
    {
      text: messages.rbac(),
      code: {
        language: 'bash',
        text: 'kubectl auth can-i list pods -A --as=system:serviceaccount:kube-system:tetragon\nkubectl get clusterrole tetragon -o yaml',
      },
    },
    {
      text: messages.api(),
      code: {
        language: 'bash',
        text: 'kubectl logs -n kube-system ds/tetragon -c tetragon | grep -iE "forbidden|refused|timeout|watcher"',
      },
    },
    {
      text: messages.cluster(),
      code: { language: 'yaml', text: 'tetragon:\n  clusterName: my-cluster' },
    },
    {
      text: messages.association(),
      code: {
        language: 'yaml',
        text: 'tetragon:\n  cri:\n    enabled: true\n  cgidmap:\n    enabled: true',
      },
    },
    { text: messages.short() },
    { text: messages.host() },
  ];
}
