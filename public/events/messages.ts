import { defineMessages } from '../text/define_messages';

export const messages = defineMessages('events', {
  meaningKilled: '{count} killed',
  meaningBlocked: '{count} blocked',
  meaningSignalled: '{count} signalled',
  meaningNotified: '{count} notified',
  meaningChanged: '{count} changed',
  meaningObserved: '{count} observed',
  meaningUnknown: '{count} without action',
  killedTip: 'Events in which a TracingPolicy sent SIGKILL to this process.',
  blockedTip:
    'Events in which a TracingPolicy replaced the return value of a call, so that it failed.',
  signalledTip: 'Events in which a TracingPolicy sent a signal to this process.',
  notifiedTip:
    'Events that notified Tetragon’s enforcer, which may have killed the process or made the call fail.',
  changedTip: 'Events in which a TracingPolicy changed an argument of a call.',
  observedTip: 'Kernel probe events that only observed.',
  unknownTip:
    'Events without an action: library loads have none, and Tetragon’s field filters can leave it out of others. Whether a policy interfered is not recorded.',
  meaningWordKilled: 'killed',
  meaningWordBlocked: 'blocked',
  meaningWordSignalled: 'signalled',
  meaningWordNotified: 'notified',
  meaningWordChanged: 'changed',
  meaningWordObserved: 'observed',
  times: '×{count}',
  timesTip:
    'Tetragon’s exporter merged {count} equal events into this one (aggregation_info.count). Counts on this page are of stored documents.',
  copy: 'copy',
  copyTip:
    'The same event is stored again: Filebeat sent it twice, or read the file twice. Counts on this page are of stored documents.',
  meaningWordUnknown: 'no action',
  exec: 'Executed',
  exit: 'Ended',
  loader: 'Loaded {path}',
  throttle: 'Cgroup throttling',
  rateLimit: 'Events dropped by the export rate limit',
  test: 'Tetragon test event',
  sinceRelease: 'Tetragon {release} and later',
  notRecordedHere: 'Not recorded here ({setting}).',
  setuidTip:
    'Its executable has the setuid bit: it runs with the rights of the file’s owner, not of the user who started it. sudo, su and ping do this.',
  setgidTip:
    'Its executable has the setgid bit: it runs with the rights of the file’s group, not of the user who started it.',
  fileCapabilities: 'file capabilities',
  fileCapabilitiesTip:
    'Its executable has file capabilities (setcap), which raised the privileges of this process.',
  root: 'uid {uid} → 0',
  rootTip:
    'It runs as root (effective uid 0), but its parent doesn’t: typical of sudo and su, but also of an exploit. Uids are the host’s.',
  capabilities: '{count, plural, one {+# capability} other {+# capabilities}}',
  capabilitiesMoreTip: 'Effective capabilities its parent didn’t have: {names} and {more} more.',
  capabilitiesTip: 'Effective capabilities its parent didn’t have: {names}.',
  unlinked: 'no file (memfd)',
  unlinkedTip:
    'Its executable had no name in any directory when it ran (0 links): it came from memory (memfd_create) or had been deleted. Few legitimate programs do this; runc, which runs a copy of itself from memory, is one.',
  hostNamespaces: 'host’s {names}',
  hostNamespacesTip:
    'It is in the host’s namespaces ({names}) but its parent is not: it left its container, as nsenter does. Its cgroup, and so the pod shown here, is still the container’s.',
});
