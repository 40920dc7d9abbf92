import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('kernel_probes.lineages', {
  valuePods: '{pods, plural, one {# pod} other {# pods}}',
  branchEvents: '{count, plural, one {1 event} other {{countText} events}}',
  openTree: 'Process tree',
  openTimeline: 'Timeline',
  moreProcesses:
    'The processes with the most events, of {total}. Filter by a value, a pod or a binary to see the others.',
  branchProcesses: '{count, plural, one {1 process} other {{countText} processes}}',
  branchProcessesBelow: '{countText} below',
  moreBranches: 'Show more than {shown} of {total} branches',
  lineageSummaryWithout:
    '{processes, plural, one {1 process} other {{processesText} processes}} in {pods, plural, one {# pod} other {# pods}}; {without, plural, one {# event has} other {# events have}} no exec_id and {without, plural, one {belongs} other {belong}} to none of them.',
  lineageSummary:
    '{processes, plural, one {1 process} other {{processesText} processes}} in {pods, plural, one {# pod} other {# pods}}; equal lineages are one branch.',
});
