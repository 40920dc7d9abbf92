import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('process_tree.cells', {
  exec: 'exec',
  knownExit: 'exit only',
  event: 'events only',
  parent: 'as parent',
  ancestor: 'id only',
  execTip: 'Its exec event is stored.',
  exitTip:
    'Only its exit is stored: it forked without an exec, or its exec event was not exported, was dropped, or is older than the stored data.',
  eventTip:
    'Only kernel probe events are stored: it forked without an exec, or its exec event was not exported, was dropped, or is older than the stored data.',
  parentTip: 'It has no document of its own; its children’s documents describe it as their parent.',
  ancestorTip:
    'It has no document of its own; a descendant’s document names it as an ancestor, often only by exec_id.',
  host: 'No document names a container for it. Tetragon’s default export list excludes such processes: the host’s, and those whose pod is not known.',
  beforeRange: 'It started before the oldest stored event on its node.',
  forked: 'It only forked, so it never had an exec event.',
  limit: 'It has more ancestors than this tree’s limit.',
  unknown: 'The data doesn’t show why: the export list may exclude it, or its events were dropped.',
  inferredPod: 'Inferred from a related process in the same container',
  levelTitle: '{count} levels below the top; indentation stops at {limit}',
  siblingsTitle: 'Show the other children of its parent',
  siblings: '{count, plural, one {+# sibling} other {+# siblings}}',
  focusHere: 'Focus here: start the view at this process',
  injected: 'injected',
  injectedTip:
    'It came into the container from outside: kubectl exec, an exec probe, a lifecycle hook, a debug container or nsenter. In pods with shareProcessNamespace it can also be a container’s own first process.',
  belowInjected: 'below an injected process',
  belowInjectedTip: 'It runs below a process that came into the container from outside.',
  reparented: 'reparented',
  reparentedTip:
    'It isn’t a descendant of the container’s first process, but its parent is: it was reparented when the session or probe that began it ended.',
  leavesContainer: 'leaves container',
  toHostTip:
    'Its parent is in a container, its own event names none, and no container runtime is between them: an escape, a nested cgroup, a failed association of the container, or a wrong parent reported by Tetragon (cilium/tetragon#4999).',
  toContainerTip:
    'It is in another container than its parent, and no container runtime is between them: an escape, a nested cgroup, a failed association of the container, or a wrong parent reported by Tetragon (cilium/tetragon#4999).',
  containerUnknown: 'container unknown',
  associationFailedTip:
    'Its parent is in a container. Tetragon couldn’t read its own cgroup (flag errorCgroup…), so it may be in the same container.',
  cycle: 'cycle cut here',
  cycleTip:
    'The data names one of its descendants as its parent, which is impossible, so that link is not shown.',
  procFSTip:
    'Already running when Tetragon started and read from /proc: its start time is computed, and it may have had a different exec_id before.',
  reread: 're-read',
  rereadTip:
    'Tetragon restarted while it was running and re-read it from /proc under another exec_id. Both are this process, matched by node, PID and start time.',
  parentByPid: 'parent matched by PID',
  parentByPidTip:
    'The event names its parent by PID alone (Tetragon did not find the parent). One process fits: same node, PID and container, started before this one and not ended.',
  matchedByPid: 'matched by PID',
  matchedByPidTip:
    '{count, plural, one {# event has} other {# events have}} no exec_id because Tetragon’s cache missed the process; node, PID and start time match only this process.',
  truncArgs: 'arguments cut',
  truncArgsTip: 'Tetragon cut the arguments; the rest was never recorded.',
  moreAncestors: 'more above',
  duplicates: 'stored {count}×',
  duplicatesTip:
    'The same exec event is stored more than once: Filebeat redelivered it, or Tetragon re-read the process.',
  stagesTitle:
    'One PID, {count, plural, one {# earlier image} other {# earlier images}}: show or hide as rows',
  fork: 'fork',
  close: 'Collapse',
  open: 'Expand',
  was: 'before',
  treeNew: 'new',
  hidden: '{count, plural, one {# child is} other {# children are}} collapsed',
  probes: 'kubelet exec probes',
  noArguments: '(no arguments)',
  allEnded: 'all {end}',
  groupExit: 'exit {code}',
  groupEnded: 'ended (status not recorded)',
  endedWhy:
    'Its exit status is not recorded: no exit of this node has a status or a signal, so Tetragon’s field filters may leave them out.',
  noExit: 'no exit seen',
  otherEnds: '{number} other',
  loadedOf: '{shown} of {total} children',
});
