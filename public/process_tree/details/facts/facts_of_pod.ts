import { i18n } from '@kbn/i18n';
import type { ProcessAnswer } from '../../../../common/api/process';
import type { TetragonPod } from '../../../../common/documents/tetragon_event';
import type { FilterName } from '../../../../common/filters/filters';
import { fact, type Fact, type FactGroup } from './fact';

/** Container, pod, workload and labels; or that it is a process of the host. */
export function factsOfPod({ process }: ProcessAnswer): FactGroup {
  const pod = process?.pod;
  const missing = process && !pod ? whyNoPod(process.docker) : undefined;
  return {
    id: 'pod',
    title: i18n.translate('tetragonInvestigator.details.pod', {
      defaultMessage: 'Container and pod',
    }),
    facts: [
      ...(pod ? factsOfPodItself(pod) : []),
      ...(pod ? factsOfContainer(pod.container) : []),
      ...(pod?.container?.id === undefined
        ? fact('docker', containerIdLabel(), process?.docker, { isMonospace: true })
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
    title: i18n.translate('tetragonInvestigator.details.labels', {
      defaultMessage: 'Pod labels and annotations',
    }),
    facts: [
      ...Object.entries(pod?.labels ?? {}).flatMap(([key, value]) =>
        fact(`label-${key}`, key, value, {
          isMonospace: true,
          filter: { name: 'label', value: `${key}=${value}` },
        }),
      ),
      ...Object.entries(pod?.annotations ?? {}).flatMap(([key, value]) =>
        fact(`annotation-${key}`, key, value, { isMonospace: true }),
      ),
    ],
  };
}

function whyNoPod(docker: string | undefined): string {
  return docker === undefined
    ? i18n.translate('tetragonInvestigator.details.host', {
        defaultMessage: 'A process of the host: neither pod nor container.',
      })
    : i18n.translate('tetragonInvestigator.details.unresolved', {
        defaultMessage: 'In a container whose pod Tetragon could not name.',
      });
}

function containerIdLabel(): string {
  return i18n.translate('tetragonInvestigator.details.containerId', {
    defaultMessage: 'Container id',
  });
}

function filterable(name: FilterName, value: string | undefined): Partial<Fact> {
  return value === undefined ? {} : { filter: { name, value } };
}

function factsOfPodItself(pod: TetragonPod): Fact[] {
  return [
    ...fact(
      'namespace',
      i18n.translate('tetragonInvestigator.details.namespace', { defaultMessage: 'Namespace' }),
      pod.namespace,
      filterable('namespace', pod.namespace),
    ),
    ...fact(
      'podName',
      i18n.translate('tetragonInvestigator.details.podName', { defaultMessage: 'Pod' }),
      pod.name,
      filterable('pod', pod.name),
    ),
    ...fact(
      'podUid',
      i18n.translate('tetragonInvestigator.details.podUid', { defaultMessage: 'Pod UID' }),
      pod.uid,
      { isMonospace: true },
    ),
    ...fact(
      'workload',
      i18n.translate('tetragonInvestigator.details.workload', { defaultMessage: 'Workload' }),
      pod.workload,
      {
        ...filterable('workload', pod.workload),
        ...(pod.workloadKind !== undefined && { note: pod.workloadKind }),
      },
    ),
  ];
}

function factsOfContainer(container: TetragonPod['container']): Fact[] {
  return [
    ...fact(
      'container',
      i18n.translate('tetragonInvestigator.details.container', { defaultMessage: 'Container' }),
      container?.name,
      filterable('container', container?.name),
    ),
    ...fact('containerId', containerIdLabel(), container?.id, { isMonospace: true }),
    ...fact(
      'image',
      i18n.translate('tetragonInvestigator.details.image', { defaultMessage: 'Image' }),
      container?.imageName,
      { isMonospace: true, ...filterable('image', container?.imageName) },
    ),
    ...fact(
      'imageId',
      i18n.translate('tetragonInvestigator.details.imageId', { defaultMessage: 'Image id' }),
      container?.imageId,
      { isMonospace: true },
    ),
    ...fact(
      'pidInContainer',
      i18n.translate('tetragonInvestigator.details.pidInContainer', {
        defaultMessage: 'PID in the container',
      }),
      container?.pid,
    ),
    ...fact(
      'containerStart',
      i18n.translate('tetragonInvestigator.details.containerStart', {
        defaultMessage: 'Container start',
      }),
      container?.startTime,
      { isTime: true },
    ),
    ...fact(
      'privileged',
      i18n.translate('tetragonInvestigator.details.privileged', { defaultMessage: 'Privileged' }),
      container?.privileged,
      { isStriking: container?.privileged === true },
    ),
    ...fact(
      'execProbe',
      i18n.translate('tetragonInvestigator.details.execProbe', {
        defaultMessage: 'Looks like a liveness or readiness probe',
      }),
      container?.maybeExecProbe,
    ),
  ];
}
