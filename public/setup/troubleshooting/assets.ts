import type { TroubleshootingStep } from './troubleshooting_step';
import { messages } from './messages';

export function assetsSteps(): TroubleshootingStep[] {
  return [
    {
      text: messages.install(),
      link: {
        label: messages.linkIntegration(),
        href: 'https://www.elastic.co/guide/en/integrations/current/cilium_tetragon.html',
      },
    },
    {
      text: messages.simulate(),
      code: {
        language: 'text',
        text: 'POST _index_template/_simulate_index/logs-cilium_tetragon.log-default',
      },
    },
    { text: messages.filebeatTemplate() },
    {
      text: messages.rollover(),
      code: { language: 'text', text: 'POST logs-cilium_tetragon.log-default/_rollover' },
    },
  ];
}
