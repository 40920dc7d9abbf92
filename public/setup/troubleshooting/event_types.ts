import {
  TYPES_BY_DEFAULT,
  TYPES_OF_ELASTICS_EXAMPLE,
  TYPES_WHEN_LISTED,
} from '../../../common/documents/event_types';
import { kindsOfTypes } from '../../events/event_type_messages';
import type { TroubleshootingStep } from './troubleshooting_step';
import { messages } from './messages';

export function eventTypesSteps(): TroubleshootingStep[] {
  return [
    {
      text: messages.lists(),
      code: {
        language: 'bash',
        text: 'helm get values -n kube-system tetragon --all | grep -A6 -E "exportAllowList|exportDenyList"',
      },
    },
    {
      text: messages.defaults({
        allowed: kindsOfTypes(TYPES_BY_DEFAULT),
        denied: kindsOfTypes(TYPES_WHEN_LISTED),
        example: kindsOfTypes(TYPES_OF_ELASTICS_EXAMPLE),
        lost: kindsOfTypes(
          TYPES_BY_DEFAULT.filter((type) => !TYPES_OF_ELASTICS_EXAMPLE.includes(type)),
        ),
      }),
    },
    {
      text: messages.denied(),
      link: {
        label: messages.linkFilters(),
        href: 'https://tetragon.io/docs/concepts/events/',
      },
    },
    {
      text: messages.policies(),
      code: {
        language: 'bash',
        text: 'kubectl get tracingpolicies,tracingpoliciesnamespaced -A\nkubectl exec -n kube-system ds/tetragon -c tetragon -- tetra tracingpolicy list',
      },
    },
    {
      text: messages.apply(),
      code: {
        language: 'bash',
        text: 'helm upgrade tetragon cilium/tetragon -n kube-system -f filebeat-helm-values.yaml\nkubectl rollout restart -n kube-system ds/tetragon',
      },
    },
  ];
}
