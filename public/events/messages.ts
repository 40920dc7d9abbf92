import { defineMessages } from '../text/define_messages';

export const messages = defineMessages('events', {
  meaningKilled: '{count} killed',
  meaningBlocked: '{count} blocked',
  meaningSignalled: '{count} signalled',
  meaningNotified: '{count} notified',
  meaningChanged: '{count} changed',
  meaningObserved: '{count} observed',
  killedTip: 'Events in which a TracingPolicy sent SIGKILL to this process.',
  blockedTip:
    'Events in which a TracingPolicy replaced the return value of a call, so that it failed.',
  signalledTip: 'Events in which a TracingPolicy sent a signal to this process.',
  notifiedTip:
    'Events that told Tetragon’s enforcer, which may have killed the process or failed the call.',
  changedTip: 'Events in which a TracingPolicy changed an argument of a call.',
  observedTip: 'Events of kernel probes that only observed.',
  meaningWordKilled: 'killed',
  meaningWordBlocked: 'blocked',
  meaningWordSignalled: 'signalled',
  meaningWordNotified: 'notified',
  meaningWordChanged: 'changed',
  meaningWordObserved: 'observed',
  exec: 'Executed',
  exit: 'Ended',
  loader: 'Loaded {path}',
  throttle: 'Throttling of a cgroup',
  rateLimit: 'Events dropped by the export’s rate limit',
  test: 'Test event of Tetragon',
  sinceRelease: 'Tetragon {release} and later',
  notRecordedHere: 'Not recorded here ({setting}).',
  setuidTip:
    'Its executable has the setuid bit: it runs with the rights of the file’s owner, as sudo, su and ping do, not of the user who started it.',
  setgidTip:
    'Its executable has the setgid bit: it runs with the rights of the file’s group, not of the user who started it.',
  fileCapabilities: 'file capabilities',
  fileCapabilitiesTip:
    'Its executable carries capabilities of its own (setcap), which raised the privileges of this process.',
  root: 'uid {uid} → 0',
  rootTip:
    'It runs as root (effective uid 0), its parent does not: sudo and su do this, and so does an exploit. Uids are the host’s numbers.',
  capabilities: '{count, plural, one {+# capability} other {+# capabilities}}',
  capabilitiesMoreTip: 'Effective capabilities that its parent had not: {names} and {more} more.',
  capabilitiesTip: 'Effective capabilities that its parent had not: {names}.',
  unlinked: 'no file (memfd)',
  unlinkedTip:
    'Its executable stood in no folder when it was run (0 links): it came from memory (memfd_create) or was deleted before. Few honest programs do that; runc, which runs a copy of itself from memory, is one.',
  hostNamespaces: 'host’s {names}',
  hostNamespacesTip:
    'It is in the host’s namespaces ({names}) and its parent is not: it left its container, as nsenter does. Its cgroup, and so the pod named here, stays that of the container.',
});
