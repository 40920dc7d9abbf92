import { HOST_NAMESPACE, UNRESOLVED_NAMESPACE } from '../../common/filters/filters';

/** Where a process ran, in the words of the filters. */
export interface Place {
  namespace: string;
  pod?: string;
  container?: string;
}

/** The whole place in one line. */
export function placeText({ namespace, pod, container }: Place): string {
  return [namespace, pod, container].filter(Boolean).join(' / ');
}

/** A process without a pod is the host's, unless it carries a container's id that no pod was found for. */
export function placeOf({
  namespace,
  pod,
  container,
  docker,
}: Partial<Record<'namespace' | 'pod' | 'container' | 'docker', string | undefined>>): Place {
  return {
    namespace: namespace ?? (docker ? UNRESOLVED_NAMESPACE : HOST_NAMESPACE),
    ...(pod && { pod }),
    ...(container && { container }),
  };
}
