import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('process_tree.data_quality', {
  kernel: '{number} kernel',
  kernelTip: 'The kernel’s pseudo-process (PID 0), which never has events of its own.',
  host: '{number} without a container',
  hostTip:
    'No document names a container for them. Tetragon’s default export list excludes such processes (the host’s, and those whose pod is not known), so this is expected.',
  beforeRange: '{number} started earlier',
  beforeRangeTip: 'They started before the oldest stored event on their node.',
  forked: '{number} forked only',
  forkedTip:
    'They forked without an exec, as subshells and prefork workers do, so they never had an exec event.',
  unknown: '{number} truly missing',
  unknownTip:
    'The data doesn’t show why their documents are missing: the export list may exclude them, or their events were dropped.',
  cycle: '{count, plural, one {# cycle cut} other {# cycles cut}}',
  cycleTip:
    'Bad data: parents and children name each other in a circle. Each process is shown once; the circle is cut.',
  duplicates: '{count, plural, one {# duplicate} other {# duplicates}}',
  duplicatesTip:
    'Extra copies of exec events, for example redelivered by Filebeat; counted but not shown.',
  reread: '{number} re-read at restart',
  rereadTip:
    'Tetragon restarted and re-read running processes from /proc; these are not new executions.',
  missingParent: '{count, plural, one {# parent truly missing} other {# parents truly missing}}',
  missingParentTip: 'The data doesn’t show why they have no document of their own.',
  conflicts: '{number} with different parents',
  conflictsTip:
    'Their documents name different parents; the most reliable document is used (exec before exit before other events).',
  leavesContainer: '{count, plural, one {# leaves its container} other {# leave their container}}',
  leavesContainerTip:
    'Their parent is in a container, their own events name none or another, and no container runtime is between: escapes, nested cgroups, failed associations, or wrong parents reported by Tetragon (cilium/tetragon#4999).',
  containerUnknown: '{number} with an unknown container',
  containerUnknownTip:
    'Their parent is in a container; Tetragon couldn’t read their own cgroup (flag errorCgroup…).',
  otherLives:
    '{count, plural, one {# more process with the same id} other {# more processes with the same id}}',
  otherLivesTip:
    'Windows ids (pid:pid:pid) come back with the PID. Other children of the same parent had the id of a process in this tree, which shows one of them; the process list shows each.',
  otherNodes: '{count, plural, one {same id on # other node} other {same id on # other nodes}}',
  otherNodesTip:
    'This exec_id names other processes on other nodes: Windows ids (pid:pid:pid) and cloned machines repeat. None of theirs is in this tree; the process list shows each.',
  unreadable: '{count, plural, one {# unreadable document} other {# unreadable documents}}',
  unreadableTip: 'Documents without a process where one is expected.',
  matchedByPid: '{number} matched by PID',
  matchedByPidTip:
    'Events without an exec_id, because Tetragon’s cache missed the process; node, PID and start time match exactly one process.',
  unattached: '{number} unattached',
  unattachedTip:
    'Events without an exec_id whose PID occurs in this tree, but which match none of its processes or more than one. Click to list them.',
  processes: '{count, plural, one {# process} other {# processes}}',
  processesTip:
    'All ancestors and descendants, one per exec_id, read from {documents, plural, one {# document} other {# documents}}.',
  onlyNamed: '{count, plural, one {# known only as a parent} other {# known only as parents}}',
  onlyNamedTip: 'They have no document of their own; their descendants’ documents name them.',
  freshCount: '{number} new',
  seen: 'Mark new processes as seen',
  credentials: 'capabilities gained',
  binaryProperties: 'setuid, file capabilities and memfd binaries',
  namespaces: 'host namespaces entered',
  inInitTree: 'injected processes',
  explanation: 'A missing badge doesn’t mean “no”. Not recorded here: {list}.',
  notRecordedCount:
    '{count, plural, one {# badge type not recorded here} other {# badge types not recorded here}}',
  label: 'Contents and data quality of this tree',
  title: 'Unattached events of these PIDs, {shown} of {count}',
  pid: 'PID {pid} on',
});
