import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('process_tree.data_quality', {
  kernel: '{number} kernel',
  kernelTip: 'The kernel’s pseudo process, PID 0, which never has an event of its own.',
  host: '{number} host',
  hostTip: 'They run on the host, which Tetragon’s default export list leaves out: no fault.',
  beforeRange: '{number} before the data',
  beforeRangeTip: 'They started before the oldest stored event of their node.',
  forked: '{number} forked only',
  forkedTip:
    'They forked without an exec, as subshells and prefork workers do: there never was an exec event.',
  unknown: '{number} truly missing',
  unknownTip:
    'Nothing in the data explains why their documents are missing: denied by the export list, or dropped.',
  cycle: '{count, plural, one {# cycle cut} other {# cycles cut}}',
  cycleTip: 'Parents and children name each other in a circle: bad data, shown once, cut here.',
  duplicates: '{count, plural, one {# duplicate} other {# duplicates}}',
  duplicatesTip:
    'Copies of exec events beyond the first, as redelivery by Filebeat makes them; counted, not shown.',
  reread: '{number} re-read at a restart',
  rereadTip:
    'Tetragon was restarted and read the running processes from /proc again: no executions of their own.',
  missingParent: '{count, plural, one {# parent truly missing} other {# parents truly missing}}',
  missingParentTip: 'Nothing in the data explains why they have no document of their own.',
  conflicts: '{number} with two different parents',
  conflictsTip:
    'Their documents name different parents; the word of the better known document counts.',
  unreadable: '{count, plural, one {# unreadable document} other {# unreadable documents}}',
  unreadableTip: 'Documents that hold no process where one belongs.',
  matchedByPid: '{number} matched by PID',
  matchedByPidTip:
    'Events without an exec_id, which Tetragon writes when its cache had lost the process: node, PID and start fit exactly one.',
  unattached: '{number} unattached',
  unattachedTip:
    'Events without an exec_id whose PID is one of this tree’s, and that fit none of its processes or several: click to list them.',
  processes: '{count, plural, one {# process} other {# processes}}',
  processesTip:
    'Ancestors to the top and all descendants, one for each exec_id, read from {documents, plural, one {# document} other {# documents}}.',
  onlyNamed: '{count, plural, one {# known only as a parent} other {# known only as parents}}',
  onlyNamedTip: 'No document is about them; the documents of their descendants name them.',
  freshCount: '{number} new',
  seen: 'Mark the new processes as seen',
  credentials: 'capabilities gained',
  binaryProperties: 'setuid, file capabilities and memfd binaries',
  namespaces: 'host namespaces entered',
  inInitTree: 'injected processes',
  explanation: 'No badge does not mean “no”. Not recorded here: {list}.',
  notRecordedCount:
    '{count, plural, one {# kind of badge not recorded here} other {# kinds of badges not recorded here}}',
  label: 'What this tree holds and what is odd about it',
  title: 'Events of these PIDs that fit no process, {shown} of {count}',
  pid: 'PID {pid} on',
});
