import { i18n } from '@kbn/i18n';
import type { Lane } from '../../../common/api/timeline';
import { HOST_NAMESPACE, UNRESOLVED_NAMESPACE } from '../../../common/filters/filters';
import type { LaneKind } from '../../../common/timeline/lane_kinds';
import { NO_PROCESS, type LaneLevel } from '../../../common/timeline/lane_path';

/** What a lane stands for, in one word. */
export function levelName(level: LaneLevel): string {
  switch (level) {
    case 'cluster':
      return i18n.translate('tetragonInvestigator.timeline.level.cluster', {
        defaultMessage: 'Cluster',
      });
    case 'namespace':
      return i18n.translate('tetragonInvestigator.timeline.level.namespace', {
        defaultMessage: 'Namespace',
      });
    case 'workload':
      return i18n.translate('tetragonInvestigator.timeline.level.workload', {
        defaultMessage: 'Workload',
      });
    case 'pod':
      return i18n.translate('tetragonInvestigator.timeline.level.pod', { defaultMessage: 'Pod' });
    case 'container':
    case 'docker':
      return i18n.translate('tetragonInvestigator.timeline.level.container', {
        defaultMessage: 'Container',
      });
    case 'node':
      return i18n.translate('tetragonInvestigator.timeline.level.node', { defaultMessage: 'Node' });
    case 'binary':
      return i18n.translate('tetragonInvestigator.timeline.level.binary', {
        defaultMessage: 'Binary',
      });
  }
}

/** The name a lane bears; hostile text. */
export function laneName(level: LaneLevel, { key, name }: Pick<Lane, 'key' | 'name'>): string {
  if (level === 'namespace') {
    const special = specialName(key);
    if (special !== undefined) return special;
  }
  return name === '' ? missingName(level) : name;
}

function specialName(key: string): string | undefined {
  switch (key) {
    case HOST_NAMESPACE:
      return i18n.translate('tetragonInvestigator.timeline.hostProcesses', {
        defaultMessage: 'Host processes',
      });
    case UNRESOLVED_NAMESPACE:
      return i18n.translate('tetragonInvestigator.timeline.unresolvedContainers', {
        defaultMessage: 'Unresolved containers',
      });
    case NO_PROCESS:
      return i18n.translate('tetragonInvestigator.timeline.noProcess', {
        defaultMessage: 'Events without a process',
      });
    default:
      return undefined;
  }
}

function missingName(level: LaneLevel): string {
  return i18n.translate('tetragonInvestigator.timeline.missingName', {
    defaultMessage: '({level} unknown)',
    values: { level: levelName(level) },
  });
}

/** What a mark or a bar says. */
export function kindName(kind: LaneKind): string {
  switch (kind) {
    case 'executed':
      return i18n.translate('tetragonInvestigator.timeline.kind.executed', {
        defaultMessage: 'Executions',
      });
    case 'reread':
      return i18n.translate('tetragonInvestigator.timeline.kind.reread', {
        defaultMessage: 'Re-read at a restart of Tetragon',
      });
    case 'ended':
      return i18n.translate('tetragonInvestigator.timeline.kind.ended', {
        defaultMessage: 'Exits with status 0',
      });
    case 'failed':
      return i18n.translate('tetragonInvestigator.timeline.kind.failed', {
        defaultMessage: 'Exits with another status',
      });
    case 'signalled':
      return i18n.translate('tetragonInvestigator.timeline.kind.signalled', {
        defaultMessage: 'Exits by a signal',
      });
    case 'killed':
      return i18n.translate('tetragonInvestigator.timeline.kind.killed', {
        defaultMessage: 'Killed by a policy',
      });
    case 'blocked':
      return i18n.translate('tetragonInvestigator.timeline.kind.blocked', {
        defaultMessage: 'Blocked by a policy',
      });
    case 'sent_signal':
      return i18n.translate('tetragonInvestigator.timeline.kind.sentSignal', {
        defaultMessage: 'Signal sent by a policy',
      });
    case 'notified':
      return i18n.translate('tetragonInvestigator.timeline.kind.notified', {
        defaultMessage: 'Enforcer notified',
      });
    case 'changed':
      return i18n.translate('tetragonInvestigator.timeline.kind.changed', {
        defaultMessage: 'Argument changed by a policy',
      });
    case 'observed':
      return i18n.translate('tetragonInvestigator.timeline.kind.observed', {
        defaultMessage: 'Observed by a policy',
      });
    case 'other':
      return i18n.translate('tetragonInvestigator.timeline.kind.other', {
        defaultMessage: 'Events without a process',
      });
    case 'injected':
      return i18n.translate('tetragonInvestigator.timeline.kind.injected', {
        defaultMessage: 'Injected into a container',
      });
    case 'container_started':
      return i18n.translate('tetragonInvestigator.timeline.kind.containerStarted', {
        defaultMessage: 'First process of a container started',
      });
    case 'container_ended':
      return i18n.translate('tetragonInvestigator.timeline.kind.containerEnded', {
        defaultMessage: 'First process of a container ended',
      });
  }
}
