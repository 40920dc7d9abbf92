import { i18n } from '@kbn/i18n';
import type { TroubleshootingStep } from './troubleshooting_step';

export function eventTypesSteps(): TroubleshootingStep[] {
  return [
    {
      text: i18n.translate('tetragonInvestigator.setup.eventTypes.lists', {
        defaultMessage:
          'See which lists are in force. An allow list lets only its types through; the deny list then takes away.',
      }),
      code: {
        language: 'bash',
        text: 'helm get values -n kube-system tetragon --all | grep -A6 -E "exportAllowList|exportDenyList"',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.eventTypes.defaults', {
        defaultMessage:
          'By default exec, exit, kprobe, uprobe, tracepoint and lsm are allowed; loader, usdt and throttle never are. The example of Elastic’s documentation (exec, exit, kprobe) also loses uprobe, tracepoint and lsm.',
      }),
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.eventTypes.denied', {
        defaultMessage:
          'By default the host (namespace ""), cilium, kube-system and health checks are denied. The lists change the file only, not what tetra getevents shows.',
      }),
      link: {
        label: i18n.translate('tetragonInvestigator.setup.linkFilters', {
          defaultMessage: 'Tetragon: events and export filters',
        }),
        href: 'https://tetragon.io/docs/concepts/events/',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.eventTypes.policies', {
        defaultMessage:
          'Probes need a TracingPolicy. See which are loaded, and whether they failed.',
      }),
      code: {
        language: 'bash',
        text: 'kubectl get tracingpolicies,tracingpoliciesnamespaced -A\nkubectl exec -n kube-system ds/tetragon -c tetragon -- tetra tracingpolicy list',
      },
    },
    {
      text: i18n.translate('tetragonInvestigator.setup.eventTypes.apply', {
        defaultMessage: 'After a change of the Helm values, apply it and restart the pods.',
      }),
      code: {
        language: 'bash',
        text: 'helm upgrade tetragon cilium/tetragon -n kube-system -f filebeat-helm-values.yaml\nkubectl rollout restart -n kube-system ds/tetragon',
      },
    },
  ];
}
