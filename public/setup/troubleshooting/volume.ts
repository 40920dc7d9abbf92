import type { TroubleshootingStep } from './troubleshooting_step';
import { messages } from './messages';

export function volumeSteps(): TroubleshootingStep[] {
  return [
    { text: messages.sources() },
    {
      text: messages.namespaces(),
      code: {
        language: 'yaml',
        text: 'tetragon:\n  exportDenyList: |\n    {"health_check":true}\n    {"namespace":["", "cilium", "kube-system", "noisy"]}',
      },
    },
    {
      text: messages.policy(),
      link: {
        label: messages.linkSelectors(),
        href: 'https://tetragon.io/docs/concepts/tracing-policy/selectors/',
      },
    },
    {
      text: messages.queue(),
      code: {
        language: 'yaml',
        text: 'queue.mem:\n  events: 12800\n  flush.min_events: 1600\n  flush.timeout: 5s',
      },
    },
    {
      text: messages.rotation(),
      code: {
        language: 'yaml',
        text: 'tetragon:\n  exportFileMaxSizeMB: 50\n  exportFileMaxBackups: 10',
      },
    },
  ];
}
