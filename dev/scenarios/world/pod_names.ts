import type { Random } from '../random';
import type { WorkloadPlan } from './cluster_plan';
import type { PodFacts } from './container';

/** Letters and digits of Kubernetes' generated names (no vowels, no look-alikes). */
export const SAFE_ALPHABET = 'bcdfghjklmnpqrstvwxz2456789';

type Naming = Pick<WorkloadPlan, 'namespace' | 'name' | 'kind'>;

/** Names and labels as the workload's controller gives them. */
export function podFactsOf(workload: Naming, count: number, random: Random): PodFacts[] {
  const templateHash = random.text(10, SAFE_ALPHABET);
  return Array.from({ length: count }, (_, index) => ({
    namespace: workload.namespace,
    uid: random.uuid(),
    workload: workload.name,
    workloadKind: workload.kind,
    annotations: { 'prometheus.io/port': '9102', 'prometheus.io/scrape': 'true' },
    ...nameAndLabels(workload, index, templateHash, random),
  }));
}

function nameAndLabels(
  { namespace, name, kind }: Naming,
  index: number,
  templateHash: string,
  random: Random,
): Pick<PodFacts, 'name' | 'labels'> {
  const labels = { 'app.kubernetes.io/name': name, 'app.kubernetes.io/part-of': namespace };
  switch (kind) {
    case 'Deployment':
      return {
        name: `${name}-${templateHash}-${random.text(5, SAFE_ALPHABET)}`,
        labels: { ...labels, 'pod-template-hash': templateHash },
      };
    case 'StatefulSet':
      return {
        name: `${name}-${index}`,
        labels: { ...labels, 'statefulset.kubernetes.io/pod-name': `${name}-${index}` },
      };
    case 'DaemonSet':
      return {
        name: `${name}-${random.text(5, SAFE_ALPHABET)}`,
        labels: {
          ...labels,
          'controller-revision-hash': templateHash,
          'pod-template-generation': '3',
        },
      };
    case 'Pod':
      return { name, labels };
  }
}
