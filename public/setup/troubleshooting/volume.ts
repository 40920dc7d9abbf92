import { i18n } from '@kbn/i18n';
import type { TroubleshootingStep } from './troubleshooting_step';

export function volumeSteps(): TroubleshootingStep[] {
  return [
    {
      text: i18n.translate('tetragonInvestigator.setup.volume.sources', {
        defaultMessage:
          'The check “Volume” names the noisiest sources, each with the entry of the deny list that takes it out and the share it would have saved.',
      }),
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.volume.namespaces', {
        defaultMessage: 'Leave out whole namespaces at the source.',
      }),
      code: {
        language: 'yaml',
        text: 'tetragon:\n  exportDenyList: |\n    {"health_check":true}\n    {"namespace":["", "cilium", "kube-system", "noisy"]}',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.volume.policy', {
        defaultMessage:
          'Narrow a TracingPolicy in the kernel: matchArgs, matchBinaries and matchNamespaces cost nothing on the way.',
      }),
      link: {
        label: i18n.translate('tetragonInvestigator.setup.linkSelectors', {
          defaultMessage: 'Tetragon: selectors',
        }),
        href: 'https://tetragon.io/docs/concepts/tracing-policy/selectors/',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.volume.queue', {
        defaultMessage:
          'If Filebeat drops events in bursts, give its queue more room (the Configure tab writes it).',
      }),
      code: {
        language: 'yaml',
        text: 'queue.mem:\n  events: 12800\n  flush.min_events: 1600\n  flush.timeout: 5s',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.volume.rotation', {
        defaultMessage: 'If files are rotated away before they are read, keep more of them.',
      }),
      code: {
        language: 'yaml',
        text: 'tetragon:\n  exportFileMaxSizeMB: 50\n  exportFileMaxBackups: 10',
      },
    },
  ];
}
