import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('process_tree.cells', {
  exec: 'exec',
  knownExit: 'exit only',
  event: 'events only',
  parent: 'as parent',
  ancestor: 'id only',
  execTip: 'Its exec event is stored.',
  exitTip:
    'Only its exit is stored: it forked without an exec, or its exec event was not exported, dropped or is older than the data.',
  eventTip:
    'Only events of kernel probes are stored: it forked without an exec, or its exec event was not exported, dropped or is older than the data.',
  parentTip: 'No document is about it; the documents of its children describe it as their parent.',
  ancestorTip:
    'No document is about it; a descendant names it as an ancestor, often by its exec_id alone.',
  host: 'It runs on the host, which Tetragon’s default export list leaves out.',
  beforeRange: 'It started before the oldest stored event of its node.',
  forked: 'It only forked, so it never had an exec event.',
  limit: 'More ancestors are beyond the limit of this tree.',
  unknown: 'Nothing in the data explains why: denied by the export list, or dropped on the way.',
  inferredPod: 'Inferred: named by a relative in the same container',
  levelTitle: '{count} levels below the top; the indentation stops at {limit}',
  siblingsTitle: 'Show the other children of its parent',
  siblings: '{count, plural, one {+# sibling} other {+# siblings}}',
  focusHere: 'Focus here: begin the view with this process',
  injected: 'injected',
  injectedTip:
    'Not a descendant of the container’s first process: kubectl exec or nsenter, but also exec probes, lifecycle hooks, and whole pods with hostPID or shareProcessNamespace.',
  cycle: 'cycle cut here',
  cycleTip:
    'The data names one of its own descendants as its parent, which cannot be: that link is left out.',
  procFSTip:
    'Already running when Tetragon started and read from /proc: its start is computed, and it may have had another exec_id before.',
  reread: 're-read',
  rereadTip:
    'Tetragon restarted while it ran and read it again from /proc under another exec_id: both are this one process, matched by node, PID and start.',
  matchedByPid: 'matched by PID',
  matchedByPidTip:
    '{count, plural, one {# event has} other {# events have}} no exec_id, since Tetragon’s cache had missed the process; node, PID and start fit this one and no other.',
  truncArgs: 'arguments cut',
  truncArgsTip: 'Tetragon cut the arguments; the rest was never recorded.',
  moreAncestors: 'more above',
  duplicates: 'stored {count}×',
  duplicatesTip:
    'The same exec event is stored more than once: redelivered by Filebeat or read again by Tetragon.',
  stagesTitle:
    'One PID, {count, plural, one {# earlier image} other {# earlier images}}: show or hide as rows',
  fork: 'fork',
  close: 'Collapse',
  open: 'Expand',
  was: 'before',
  treeNew: 'new',
  hidden: '{count, plural, one {# child is} other {# children are}} folded away',
  probes: 'exec probes of the kubelet',
  noArguments: '(no arguments)',
  allEnded: 'all {end}',
  groupExit: 'exit {code}',
  noExit: 'no exit seen',
  otherEnds: '{number} other',
  loadedOf: '{shown} of {total} children',
});
