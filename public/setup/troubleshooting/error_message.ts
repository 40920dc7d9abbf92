import { i18n } from '@kbn/i18n';
import type { TroubleshootingStep } from './troubleshooting_step';

export function errorMessageSteps(): TroubleshootingStep[] {
  return [
    {
      text: i18n.translate('tetragonInvestigator.setup.errorMessage.sample', {
        defaultMessage:
          'Look at the samples of the check “Pipeline errors”: the message names the processor that failed, message holds the whole line.',
      }),
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.errorMessage.version', {
        defaultMessage:
          'A Tetragon newer than the integration can write what its pipeline does not know: update the integration in Integrations → Cilium Tetragon → Settings.',
      }),
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.errorMessage.shape', {
        defaultMessage:
          'Other files in the export folder are read as events, too. See what lies there, and narrow paths in the Filebeat configuration.',
      }),
      code: {
        language: 'bash',
        text: 'kubectl exec -n kube-system ds/tetragon -c export-stdout -- sh -c "ls -la /var/run/cilium/tetragon /var/log/tetragon"',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.errorMessage.truncated', {
        defaultMessage:
          'A line cut in the middle comes from a full disk or a killed pod. See the free space of the node.',
      }),
      code: {
        language: 'bash',
        text: 'kubectl exec -n kube-system ds/tetragon -c export-stdout -- df -h',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.errorMessage.decode', {
        defaultMessage:
          'Filebeat must send the line as it is: no ndjson parser, and no decode_json_fields into the root.',
      }),
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.errorMessage.timestamp', {
        defaultMessage:
          'A wrong time is no error.message: see the check “Delay” for both ways to mend it.',
      }),
    },
  ];
}
