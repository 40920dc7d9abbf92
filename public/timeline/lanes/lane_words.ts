import type { Lane } from '../../../common/api/timeline';
import { HOST_NAMESPACE, UNRESOLVED_NAMESPACE } from '../../../common/filters/filters';
import type { LaneKind } from '../../../common/timeline/lane_kinds';
import { NO_PROCESS, type LaneLevel } from '../../../common/timeline/lane_path';
import { messages } from './messages';

/** What a lane stands for, in one word. */
export function levelName(level: LaneLevel): string {
  switch (level) {
    case 'cluster':
      return messages.cluster();
    case 'namespace':
      return messages.namespace();
    case 'workload':
      return messages.workload();
    case 'pod':
      return messages.pod();
    case 'container':
    case 'docker':
      return messages.container();
    case 'node':
      return messages.node();
    case 'binary':
      return messages.binary();
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
      return messages.hostProcesses();
    case UNRESOLVED_NAMESPACE:
      return messages.unresolvedContainers();
    case NO_PROCESS:
      return messages.noProcess();
    default:
      return undefined;
  }
}

function missingName(level: LaneLevel): string {
  return messages.missingName({ level: levelName(level) });
}

/** What a mark or a bar says. */
export function kindName(kind: LaneKind): string {
  switch (kind) {
    case 'executed':
      return messages.executed();
    case 'reread':
      return messages.reread();
    case 'ended':
      return messages.ended();
    case 'failed':
      return messages.failed();
    case 'signalled':
      return messages.signalled();
    case 'killed':
      return messages.killed();
    case 'blocked':
      return messages.blocked();
    case 'sent_signal':
      return messages.sentSignal();
    case 'notified':
      return messages.notified();
    case 'changed':
      return messages.changed();
    case 'observed':
      return messages.observed();
    case 'other':
      return messages.other();
    case 'injected':
      return messages.injected();
    case 'container_started':
      return messages.containerStarted();
    case 'container_ended':
      return messages.kindContainerEnded();
  }
}
