import type { Lane } from '../../../common/api/timeline';
import {
  HOST_NAMESPACE,
  UNKNOWN_NAMESPACE,
  UNRESOLVED_NAMESPACE,
} from '../../../common/filters/filters';
import type { LaneKind } from '../../../common/timeline/lane_kinds';
import { NO_PROCESS, type LaneLevel } from '../../../common/timeline/lane_path';
import { messages } from './messages';
import { lookUp } from '../../text/look_up';

const LEVEL_NAME: Readonly<Record<LaneLevel, () => string>> = {
  cluster: messages.cluster,
  namespace: messages.namespace,
  workload: messages.workload,
  pod: messages.pod,
  container: messages.container,
  docker: messages.container,
  node: messages.node,
  binary: messages.binary,
};

/** What a lane stands for, in one word. */
export function levelName(level: LaneLevel): string {
  return LEVEL_NAME[level]();
}

/** The name a lane bears; hostile text. */
export function laneName(level: LaneLevel, { key, name }: Pick<Lane, 'key' | 'name'>): string {
  if (level === 'namespace') {
    const special = specialName(key);
    if (special !== undefined) return special;
  }
  return name === '' ? missingName(level) : name;
}

const SPECIAL_NAME: Readonly<Record<string, () => string>> = {
  [HOST_NAMESPACE]: messages.hostProcesses,
  [UNRESOLVED_NAMESPACE]: messages.unresolvedContainers,
  [UNKNOWN_NAMESPACE]: messages.unknownPlace,
  [NO_PROCESS]: messages.noProcess,
};

function specialName(key: string): string | undefined {
  return lookUp(SPECIAL_NAME, key)?.();
}

function missingName(level: LaneLevel): string {
  return messages.missingName({ level: levelName(level) });
}

const KIND_NAME: Readonly<Record<LaneKind, () => string>> = {
  executed: messages.executed,
  reread: messages.reread,
  ended: messages.ended,
  failed: messages.failed,
  signalled: messages.signalled,
  killed: messages.killed,
  blocked: messages.blocked,
  sent_signal: messages.sentSignal,
  notified: messages.notified,
  changed: messages.changed,
  observed: messages.observed,
  other: messages.other,
  injected: messages.injected,
  container_started: messages.containerStarted,
  container_ended: messages.kindContainerEnded,
};

/** What a mark or a bar says. */
export function kindName(kind: LaneKind): string {
  return KIND_NAME[kind]();
}
