import type { TroubleshootingStep } from './troubleshooting_step';
import { messages } from './messages';

export function errorMessageSteps(): TroubleshootingStep[] {
  return [
    { text: messages.sample() },
    { text: messages.version() },
    {
      text: messages.shape(),
      code: {
        language: 'bash',
        text: 'kubectl exec -n kube-system ds/tetragon -c export-stdout -- sh -c "ls -la /var/run/cilium/tetragon /var/log/tetragon"',
      },
    },
    {
      text: messages.truncated(),
      code: {
        language: 'bash',
        text: 'kubectl exec -n kube-system ds/tetragon -c export-stdout -- df -h',
      },
    },
    { text: messages.decode() },
    { text: messages.timestamp() },
  ];
}
