import type { TroubleshootingStep } from './troubleshooting_step';
import { messages } from './messages';

export function prerequisitesSteps(): TroubleshootingStep[] {
  return [
    {
      text: messages.helm(),
      code: {
        language: 'bash',
        text: 'helm version --short\nhelm repo add cilium https://helm.cilium.io\nhelm repo update',
      },
      link: {
        label: messages.linkInstall(),
        href: 'https://tetragon.io/docs/installation/kubernetes/',
      },
    },
    {
      text: messages.rights(),
      code: {
        language: 'bash',
        text: 'kubectl auth can-i create configmaps -n kube-system\nkubectl auth can-i create daemonsets -n kube-system',
      },
    },
    { text: messages.stack() },
  ];
}
