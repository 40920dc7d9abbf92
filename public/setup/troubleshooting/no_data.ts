import type { TroubleshootingStep } from './troubleshooting_step';
import { messages } from './messages';

export function noDataSteps(): TroubleshootingStep[] {
  return [
    {
      text: messages.podsRun(),
      code: {
        language: 'bash',
        text: 'kubectl get pods -n kube-system -l app.kubernetes.io/name=tetragon -o wide',
      },
    },
    {
      text: messages.configMap(),
      code: {
        language: 'bash',
        text: 'kubectl get configmap -n kube-system filebeat-configmap -o yaml',
      },
    },
    {
      text: messages.exportFile(),
      code: {
        language: 'bash',
        text: 'kubectl exec -n kube-system ds/tetragon -c export-stdout -- sh -c "ls -l /var/run/cilium/tetragon /var/log/tetragon"',
      },
    },
    {
      text: messages.sidecarLog(),
      code: {
        language: 'bash',
        text: 'kubectl logs -n kube-system ds/tetragon -c export-stdout --tail=200',
      },
    },
    {
      text: messages.output(),
      code: {
        language: 'bash',
        text: 'kubectl exec -n kube-system ds/tetragon -c export-stdout -- filebeat test output',
      },
    },
    { text: messages.parser() },
    {
      text: messages.assetsFirst(),
      link: {
        label: messages.linkIntegration(),
        href: 'https://www.elastic.co/guide/en/integrations/current/cilium_tetragon.html',
      },
    },
  ];
}
