import { isSecretName } from '../../../secrets/secret_name';
import type { ProcessAnswer } from '../../../../common/api/process';
import type { PlaceKind } from '../../../../common/documents/place';
import type { TetragonPod } from '../../../../common/documents/tetragon_event';
import type { FilterName } from '../../../../common/filters/filters';
import { fact, type Fact, type FactGroup } from './fact';
import { messages } from './messages';

/** Container, pod, workload and labels; or why there are none. */
export function factsOfPod({ process, place }: ProcessAnswer): FactGroup {
  const pod = process?.pod;
  const missing = process && !pod ? WHY_NO_POD[place]?.() : undefined;
  return {
    id: 'pod',
    title: messages.pod(),
    facts: [
      ...(pod ? factsOfPodItself(pod) : []),
      ...(pod ? factsOfContainer(pod.container) : []),
      ...(pod?.container?.id === undefined
        ? fact('docker', messages.containerId(), process?.docker, { isMonospace: true })
        : []),
    ],
    ...(missing !== undefined && { missing }),
  };
}

/** Labels and annotations of the pod, each a filter of its own. */
export function factsOfLabels({ process }: ProcessAnswer): FactGroup {
  const pod = process?.pod;
  return {
    id: 'labels',
    title: messages.labels(),
    facts: [
      ...Object.entries(pod?.labels ?? {}).flatMap(([key, value]) =>
        fact(`label-${key}`, key, value, {
          isMonospace: true,
          isSecret: isSecretName(key),
          filter: { name: 'label', value: `${key}=${value}` },
        }),
      ),
      ...Object.entries(pod?.annotations ?? {}).flatMap(([key, value]) =>
        fact(`annotation-${key}`, key, value, { isMonospace: true, isSecret: isSecretName(key) }),
      ),
    ],
  };
}

const WHY_NO_POD: Readonly<Partial<Record<PlaceKind, () => string>>> = {
  host: messages.host,
  unresolved: messages.unresolved,
  unknown: messages.unknownPlace,
};

function filterable(name: FilterName, value: string | undefined): Partial<Fact> {
  return value === undefined ? {} : { filter: { name, value } };
}

function factsOfPodItself(pod: TetragonPod): Fact[] {
  return [
    ...fact(
      'namespace',
      messages.namespace(),
      pod.namespace,
      filterable('namespace', pod.namespace),
    ),
    ...fact('podName', messages.podName(), pod.name, filterable('pod', pod.name)),
    ...fact('podUid', messages.podUid(), pod.uid, { isMonospace: true }),
    ...fact('workload', messages.workload(), pod.workload, {
      ...filterable('workload', pod.workload),
      ...(pod.workloadKind !== undefined && { note: pod.workloadKind }),
    }),
  ];
}

function factsOfContainer(container: TetragonPod['container']): Fact[] {
  return [
    ...fact(
      'container',
      messages.container(),
      container?.name,
      filterable('container', container?.name),
    ),
    ...fact('containerId', messages.containerId(), container?.id, { isMonospace: true }),
    ...fact('image', messages.image(), container?.imageName, {
      isMonospace: true,
      ...filterable('image', container?.imageName),
    }),
    ...fact('imageId', messages.imageId(), container?.imageId, { isMonospace: true }),
    ...fact('pidInContainer', messages.pidInContainer(), container?.pid),
    ...fact('containerStart', messages.containerStart(), container?.startTime, { isTime: true }),
    ...fact('privileged', messages.privileged(), container?.privileged, {
      isStriking: container?.privileged === true,
    }),
    ...fact('execProbe', messages.execProbe(), container?.maybeExecProbe),
  ];
}
