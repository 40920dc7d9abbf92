import { i18n } from '@kbn/i18n';
import { MAX_CAPABILITIES_IN_TOOLTIP } from '../../common/limits';
import { visibleString } from '../text/visible_characters';
import type { Badge } from './badge';

/** The executable's owner or group became the process's own (`binary_properties.setuid`, `.setgid`). */
export function setIdBadge(bit: 'setuid' | 'setgid'): Badge {
  return {
    id: bit,
    text: bit,
    tone: 'warning',
    explanation:
      bit === 'setuid'
        ? i18n.translate('tetragonInvestigator.badge.setuidTip', {
            defaultMessage:
              'Its executable has the setuid bit: it runs with the rights of the file’s owner, as sudo, su and ping do, not of the user who started it.',
          })
        : i18n.translate('tetragonInvestigator.badge.setgidTip', {
            defaultMessage:
              'Its executable has the setgid bit: it runs with the rights of the file’s group, not of the user who started it.',
          }),
  };
}

/** PRIVILEGES_RAISED_EXEC_FILE_CAP. */
export function fileCapabilitiesBadge(): Badge {
  return {
    id: 'fileCapabilities',
    text: i18n.translate('tetragonInvestigator.badge.fileCapabilities', {
      defaultMessage: 'file capabilities',
    }),
    tone: 'warning',
    explanation: i18n.translate('tetragonInvestigator.badge.fileCapabilitiesTip', {
      defaultMessage:
        'Its executable carries capabilities of its own (setcap), which raised the privileges of this process.',
    }),
  };
}

export function rootBadge(uidBefore: number): Badge {
  return {
    id: 'root',
    text: i18n.translate('tetragonInvestigator.badge.root', {
      defaultMessage: 'uid {uid} → 0',
      values: { uid: uidBefore },
    }),
    tone: 'warning',
    explanation: i18n.translate('tetragonInvestigator.badge.rootTip', {
      defaultMessage:
        'It runs as root (effective uid 0), its parent does not: sudo and su do this, and so does an exploit. Uids are the host’s numbers.',
    }),
  };
}

export function capabilitiesBadge(gained: readonly string[]): Badge {
  const names = gained
    .slice(0, MAX_CAPABILITIES_IN_TOOLTIP)
    .map((name) => visibleString(name.slice(0, 60)));
  const more = gained.length - names.length;
  return {
    id: 'capabilities',
    text: i18n.translate('tetragonInvestigator.badge.capabilities', {
      defaultMessage: '{count, plural, one {+# capability} other {+# capabilities}}',
      values: { count: gained.length },
    }),
    tone: 'warning',
    explanation:
      more > 0
        ? i18n.translate('tetragonInvestigator.badge.capabilitiesMoreTip', {
            defaultMessage:
              'Effective capabilities that its parent had not: {names} and {more} more.',
            values: { names: names.join(', '), more },
          })
        : i18n.translate('tetragonInvestigator.badge.capabilitiesTip', {
            defaultMessage: 'Effective capabilities that its parent had not: {names}.',
            values: { names: names.join(', ') },
          }),
  };
}

/** `binary_properties.file.inode.links` is 0. */
export function unlinkedBadge(): Badge {
  return {
    id: 'unlinked',
    text: i18n.translate('tetragonInvestigator.badge.unlinked', {
      defaultMessage: 'no file (memfd)',
    }),
    tone: 'danger',
    explanation: i18n.translate('tetragonInvestigator.badge.unlinkedTip', {
      defaultMessage:
        'Its executable stood in no folder when it was run (0 links): it came from memory (memfd_create) or was deleted before. Few honest programs do that; runc, which runs a copy of itself from memory, is one.',
    }),
  };
}

export function hostNamespacesBadge(names: readonly string[]): Badge {
  const list = names.map((name) => visibleString(name.slice(0, 40))).join(', ');
  return {
    id: 'hostNamespaces',
    text: i18n.translate('tetragonInvestigator.badge.hostNamespaces', {
      defaultMessage: 'host’s {names}',
      values: { names: list },
    }),
    tone: 'danger',
    explanation: i18n.translate('tetragonInvestigator.badge.hostNamespacesTip', {
      defaultMessage:
        'It is in the host’s namespaces ({names}) and its parent is not: it left its container, as nsenter does. Its cgroup, and so the pod named here, stays that of the container.',
      values: { names: list },
    }),
  };
}
