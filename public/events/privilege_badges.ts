import { MAX_CAPABILITIES_IN_TOOLTIP } from '../../common/limits';
import { shownText } from '../text/shown_text';
import type { Badge } from './badge';
import { messages } from './messages';

/** The executable's owner or group became the process's own (`binary_properties.setuid`, `.setgid`). */
export function setIdBadge(bit: 'setuid' | 'setgid'): Badge {
  return {
    id: bit,
    text: bit,
    tone: 'warning',
    explanation: bit === 'setuid' ? messages.setuidTip() : messages.setgidTip(),
  };
}

/** PRIVILEGES_RAISED_EXEC_FILE_CAP. */
export function fileCapabilitiesBadge(): Badge {
  return {
    id: 'fileCapabilities',
    text: messages.fileCapabilities(),
    tone: 'warning',
    explanation: messages.fileCapabilitiesTip(),
  };
}

export function rootBadge(uidBefore: number): Badge {
  return {
    id: 'root',
    text: messages.root({ uid: uidBefore }),
    tone: 'warning',
    explanation: messages.rootTip(),
  };
}

export function capabilitiesBadge(gained: readonly string[]): Badge {
  const names = gained.slice(0, MAX_CAPABILITIES_IN_TOOLTIP).map((name) => shownText(name, 60));
  const more = gained.length - names.length;
  return {
    id: 'capabilities',
    text: messages.capabilities({ count: gained.length }),
    tone: 'warning',
    explanation:
      more > 0
        ? messages.capabilitiesMoreTip({ names: names.join(', '), more })
        : messages.capabilitiesTip({ names: names.join(', ') }),
  };
}

/** `binary_properties.file.inode.links` is 0. */
export function unlinkedBadge(): Badge {
  return {
    id: 'unlinked',
    text: messages.unlinked(),
    tone: 'danger',
    explanation: messages.unlinkedTip(),
  };
}

export function hostNamespacesBadge(names: readonly string[]): Badge {
  const list = names.map((name) => shownText(name, 40)).join(', ');
  return {
    id: 'hostNamespaces',
    text: messages.hostNamespaces({ names: list }),
    tone: 'danger',
    explanation: messages.hostNamespacesTip({ names: list }),
  };
}
