import { i18n } from '@kbn/i18n';
import type { TroubleshootingStep } from './troubleshooting_step';

export function noDataSteps(): TroubleshootingStep[] {
  return [
    {
      text: i18n.translate('tetragonInvestigator.setup.noData.podsRun', {
        defaultMessage: 'See that Tetragon runs on every node, with both of its containers ready.',
      }),
      code: {
        language: 'bash',
        text: 'kubectl get pods -n kube-system -l app.kubernetes.io/name=tetragon -o wide',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.noData.configMap', {
        defaultMessage: 'See that the Filebeat configuration is there and is the one you wrote.',
      }),
      code: {
        language: 'bash',
        text: 'kubectl get configmap -n kube-system filebeat-configmap -o yaml',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.noData.exportFile', {
        defaultMessage:
          'See that Tetragon writes its file. Up to Tetragon 1.7 it lies in /var/run/cilium/tetragon, later in /var/log/tetragon; Filebeat must read the same folder.',
      }),
      code: {
        language: 'bash',
        text: 'kubectl exec -n kube-system ds/tetragon -c export-stdout -- sh -c "ls -l /var/run/cilium/tetragon /var/log/tetragon"',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.noData.sidecarLog', {
        defaultMessage:
          'Read what Filebeat says. “Cannot index event” names the reason of a refusal.',
      }),
      code: {
        language: 'bash',
        text: 'kubectl logs -n kube-system ds/tetragon -c export-stdout --tail=200',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.noData.output', {
        defaultMessage: 'Let Filebeat test its way to Elasticsearch.',
      }),
      code: {
        language: 'bash',
        text: 'kubectl exec -n kube-system ds/tetragon -c export-stdout -- filebeat test output',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.noData.parser', {
        defaultMessage:
          'An ndjson parser on the input loses every event: it empties message, and the pipeline refuses an event without one. Remove it.',
      }),
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.noData.assetsFirst', {
        defaultMessage:
          'Install the integration’s assets before Filebeat sends: otherwise it makes a plain index that nothing fits.',
      }),
      link: {
        label: i18n.translate('tetragonInvestigator.setup.linkIntegration', {
          defaultMessage: 'Integration page of Elastic',
        }),
        href: 'https://www.elastic.co/guide/en/integrations/current/cilium_tetragon.html',
      },
    },
  ];
}
