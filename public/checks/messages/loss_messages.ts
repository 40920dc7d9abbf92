import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.messages.loss', {
  noOffset:
    'Unknown: the documents have no log.offset, because Filebeat’s filestream input did not send them. Without it, lost lines can’t be found.',
  gaps: '{lost} are missing in {gaps, plural, one {# gap} other {# gaps}} ({share} of the {bytes} checked): Filebeat lost these lines, or Elasticsearch refused them.',
  lost: '{lost} lost',
  rateLimit:
    'Tetragon’s export rate limit dropped {events, plural, one {# event} other {# events}} ({reports, plural, one {# report} other {# reports}}){throttled, plural, =0 {} one {, and Tetragon throttled cgroups once} other {, and Tetragon throttled cgroups # times}}. No line is missing between its files and Elasticsearch.',
  dropped: '{count} dropped',
  throttling:
    'Tetragon throttled cgroups {throttled, plural, one {once} other {# times}} and left out their events. No line is missing between its files and Elasticsearch.',
  throttled: '{count} throttled',
  noGap:
    'No gap in {lines, plural, one {# line} other {# lines}} of {files, plural, one {# file} other {# files}}{sampled, select, true { ({agents} agents)} other {}}: nothing was lost between Tetragon’s files and Elasticsearch.',
  nothing: '0 lost',
  scope: '{lines} lines at {times} times of the {range}',
  lines: 'Lines checked for their successor',
  files: 'Files',
  agents: 'Agents',
  rateLimited: 'Dropped by Tetragon’s rate limit',
  rateLimitedScope: '{range}; a default installation has no limit and reports nothing',
  throttledCgroups: 'Throttled cgroups',
  throttledScope: '{range}; PROCESS_THROTTLE is not exported by default',
  gapTable: 'Gaps',
  file: 'File',
  from: 'From byte',
  bytes: 'Bytes',
});
