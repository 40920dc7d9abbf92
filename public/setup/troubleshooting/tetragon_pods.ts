import { i18n } from '@kbn/i18n';
import type { TroubleshootingStep } from './troubleshooting_step';

export function tetragonPodsSteps(): TroubleshootingStep[] {
  return [
    {
      text: i18n.translate('tetragonInvestigator.setup.tetragonPods.describe', {
        defaultMessage: 'Read the events of a pod that does not start.',
      }),
      code: {
        language: 'bash',
        text: 'kubectl describe pod -n kube-system -l app.kubernetes.io/name=tetragon',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.tetragonPods.logs', {
        defaultMessage: 'Read its log, also that of the run before.',
      }),
      code: {
        language: 'bash',
        text: 'kubectl logs -n kube-system ds/tetragon -c tetragon --tail=100\nkubectl logs -n kube-system ds/tetragon -c tetragon --previous --tail=100',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.tetragonPods.kernel', {
        defaultMessage: 'See the kernel of the nodes: 4.9 at least, 5.3 for everything.',
      }),
      code: {
        language: 'bash',
        text: 'kubectl get nodes -o custom-columns=NODE:.metadata.name,KERNEL:.status.nodeInfo.kernelVersion',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.tetragonPods.btf', {
        defaultMessage: 'Tetragon needs the kernel’s type information (BTF). On the node:',
      }),
      code: {
        language: 'bash',
        text: 'ls -l /sys/kernel/btf/vmlinux\ngrep -E "CONFIG_DEBUG_INFO_BTF|CONFIG_BPF_SYSCALL|CONFIG_KPROBES|CONFIG_BPF_EVENTS" /boot/config-$(uname -r)',
      },
      link: {
        label: i18n.translate('tetragonInvestigator.setup.linkFaq', {
          defaultMessage: 'Tetragon: installation questions',
        }),
        href: 'https://tetragon.io/docs/installation/faq/',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.tetragonPods.security', {
        defaultMessage:
          'A security module or a policy of the cluster can forbid privileged pods and hostPath volumes: the events of the daemon set say so.',
      }),
      code: {
        language: 'bash',
        text: 'kubectl get events -n kube-system --field-selector involvedObject.kind=DaemonSet',
      },
    },
  ];
}
