import type { TroubleshootingStep } from './troubleshooting_step';
import { messages } from './messages';

export function tetragonPodsSteps(): TroubleshootingStep[] {
  return [
    {
      text: messages.describe(),
      code: {
        language: 'bash',
        text: 'kubectl describe pod -n kube-system -l app.kubernetes.io/name=tetragon',
      },
    },
    {
      text: messages.logs(),
      code: {
        language: 'bash',
        text: 'kubectl logs -n kube-system ds/tetragon -c tetragon --tail=100\nkubectl logs -n kube-system ds/tetragon -c tetragon --previous --tail=100',
      },
    },
    {
      text: messages.kernel(),
      code: {
        language: 'bash',
        text: 'kubectl get nodes -o custom-columns=NODE:.metadata.name,KERNEL:.status.nodeInfo.kernelVersion',
      },
    },
    {
      text: messages.btf(),
      code: {
        language: 'bash',
        text: 'ls -l /sys/kernel/btf/vmlinux\ngrep -E "CONFIG_DEBUG_INFO_BTF|CONFIG_BPF_SYSCALL|CONFIG_KPROBES|CONFIG_BPF_EVENTS" /boot/config-$(uname -r)',
      },
      link: {
        label: messages.linkFaq(),
        href: 'https://tetragon.io/docs/installation/faq/',
      },
    },
    {
      text: messages.security(),
      code: {
        language: 'bash',
        text: 'kubectl get events -n kube-system --field-selector involvedObject.kind=DaemonSet',
      },
    },
  ];
}
