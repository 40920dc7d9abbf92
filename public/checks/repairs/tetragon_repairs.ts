import { stringify } from 'yaml';
import { EVENT_SETS } from '../../../common/setup/configuration/settings';
import { denyEntry } from '../../../common/setup/checks/volume';
import { RECORDABLE_FACTS, type RecordableFact } from '../../../common/documents/recordable_facts';
import { formatCount, formatPercent } from '../../text/numbers';
import { messages as recorded } from '../words/recorded_messages';
import { sourceName } from '../words/volume_messages';
import type { RepairsOf } from './repair_words';
import { messages } from './messages';

const ALLOW_LIST = `tetragon:
  exportAllowList: |
    ${JSON.stringify({ event_set: EVENT_SETS })}`;

/** What is done at Tetragon, its Helm values and its nodes. */
export const TETRAGON_REPAIRS: RepairsOf<
  | 'ask_kubernetes'
  | 'allow_event_types'
  | 'apply_policy'
  | 'empty_deny_list'
  | 'deny_source'
  | 'narrow_policy'
  | 'exclude_labels'
  | 'raise_rate_limit'
  | 'export_fields'
  | 'process_cache'
  | 'record'
  | 'check_rbac'
  | 'check_association'
  | 'name_clusters'
  | 'node_name_variable'
  | 'time_service'
> = {
  ask_kubernetes: () => ({
    text: messages.askKubernetes(),
    code: {
      language: 'bash',
      text: 'kubectl rollout status -n kube-system ds/tetragon --timeout=60s\nkubectl get pods -n kube-system -l app.kubernetes.io/name=tetragon -o wide',
    },
    topic: 'tetragon_pods',
  }),
  allow_event_types: () => ({
    text: messages.allowEventTypes(),
    code: { language: 'yaml', text: ALLOW_LIST },
    topic: 'event_types',
  }),
  apply_policy: () => ({
    text: messages.applyPolicy(),
    code: { language: 'bash', text: 'kubectl get tracingpolicies,tracingpoliciesnamespaced -A' },
    link: {
      label: messages.policyLibrary(),
      href: 'https://tetragon.io/docs/policy-library/',
    },
  }),
  empty_deny_list: () => ({
    text: messages.emptyDenyList(),
    code: { language: 'yaml', text: 'tetragon:\n  exportDenyList: |\n    {"health_check":true}' },
  }),
  deny_source: ({ namespace, binary, documents, all, hours }) => ({
    text: messages.denySource({
      source: sourceName({ namespace, binary }),
      documents: formatCount(documents),
      all,
      hours,
      share: formatPercent(documents, all),
    }),
    code: {
      language: 'yaml',
      text: `tetragon:\n  exportDenyList: |\n    {"health_check":true}\n    {"namespace":["", "cilium", "kube-system"]}\n    ${denyEntry({ namespace, binary })}`,
    },
  }),
  narrow_policy: ({ policy, documents, all }) => ({
    text: messages.narrowPolicy({
      policy,
      share: formatPercent(documents, all),
      documents: formatCount(documents),
    }),
    link: {
      label: messages.selectors(),
      href: 'https://tetragon.io/docs/concepts/tracing-policy/selectors/',
    },
  }),
  exclude_labels: () => ({
    text: messages.excludeLabels(),
    code: {
      language: 'yaml',
      text: 'tetragon:\n  fieldFilters: |\n    {"fields":"process.pod.pod_labels,parent.pod.pod_labels","action":"EXCLUDE"}',
    },
    topic: 'volume',
  }),
  raise_rate_limit: () => ({
    text: messages.raiseRateLimit(),
    code: { language: 'yaml', text: 'tetragon:\n  exportRateLimit: -1' },
    topic: 'volume',
  }),
  export_fields: ({ fields }) => ({
    text: messages.exportFields(),
    code: {
      language: 'yaml',
      text: `tetragon:\n  fieldFilters: |\n    ${JSON.stringify({ fields: fields.join(','), action: 'INCLUDE' })}`,
    },
    link: {
      label: messages.fieldFilters(),
      href: 'https://tetragon.io/docs/concepts/events/#field-filtering',
    },
  }),
  process_cache: () => ({
    text: messages.processCache(),
    code: { language: 'yaml', text: 'tetragon:\n  processCacheSize: 131072' },
    topic: 'event_types',
  }),
  record: ({ option }) => {
    const { since, helm }: RecordableFact = RECORDABLE_FACTS[option];
    const text = messages.record({
      option: recorded[`title_${option}`](),
      without: recorded[`without_${option}`](),
    });
    return helm
      ? { text, code: { language: 'yaml', text: helmYaml(since, helm) } }
      : { text: `${text} ${messages.upgrade({ since })}` };
  },
  check_rbac: () => ({
    text: messages.checkRbac(),
    code: {
      language: 'bash',
      text: 'kubectl auth can-i list pods -A --as=system:serviceaccount:kube-system:tetragon\nkubectl logs -n kube-system ds/tetragon -c tetragon | grep -iE "forbidden|connection refused|watcher"',
    },
    topic: 'kubernetes_metadata',
  }),
  check_association: () => ({
    text: messages.checkAssociation(),
    code: {
      language: 'yaml',
      text: 'tetragon:\n  enableK8sAPI: true\n  cri:\n    enabled: true\n  cgidmap:\n    enabled: true',
    },
    topic: 'kubernetes_metadata',
  }),
  name_clusters: () => ({
    text: messages.nameClusters(),
    code: { language: 'yaml', text: 'tetragon:\n  clusterName: my-cluster' },
  }),
  node_name_variable: () => ({
    text: messages.nodeNameVariable(),
    code: {
      language: 'bash',
      text: 'kubectl exec -n kube-system ds/tetragon -c tetragon -- printenv NODE_NAME',
    },
  }),
  time_service: () => ({
    text: messages.timeService(),
    code: { language: 'bash', text: 'timedatectl status\nchronyc tracking' },
  }),
};

/** A value of the Helm chart by its dotted name, as YAML. */
function helmYaml(since: string, { name, value }: NonNullable<RecordableFact['helm']>): string {
  const nested = name.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
  return `# Tetragon ${since} and later\n${stringify(nested).trimEnd()}`;
}
