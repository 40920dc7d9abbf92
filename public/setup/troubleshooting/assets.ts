import { i18n } from '@kbn/i18n';
import type { TroubleshootingStep } from './troubleshooting_step';

export function assetsSteps(): TroubleshootingStep[] {
  return [
    {
      text: i18n.translate('tetragonInvestigator.setup.assets.install', {
        defaultMessage:
          'In Kibana: Integrations → Cilium Tetragon → Settings → install the assets; or Add Cilium Tetragon → Add integration only. No Elastic Agent is needed.',
      }),
      link: {
        label: i18n.translate('tetragonInvestigator.setup.linkIntegration', {
          defaultMessage: 'Integration page of Elastic',
        }),
        href: 'https://www.elastic.co/guide/en/integrations/current/cilium_tetragon.html',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.assets.simulate', {
        defaultMessage: 'See which template wins, in Dev Tools.',
      }),
      code: {
        language: 'text',
        text: 'POST _index_template/_simulate_index/logs-cilium_tetragon.log-default',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.assets.filebeatTemplate', {
        defaultMessage:
          'Filebeat must not bring a template of its own: setup.template.enabled: false and setup.ilm.enabled: false.',
      }),
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.assets.rollover', {
        defaultMessage: 'A template acts on new indices only: begin one.',
      }),
      code: { language: 'text', text: 'POST logs-cilium_tetragon.log-default/_rollover' },
    },
  ];
}
