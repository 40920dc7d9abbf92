import { defineMessages } from '../text/define_messages';

export const messages = defineMessages('setup', {
  title: 'Setup',
  tab_status: 'Status',
  tab_verify: 'Verify',
  tab_configure: 'Configure',
  hoursLabel: 'Events of',
  lastHours: 'Last {hours, plural, one {hour} other {# hours}}',
  lastDays: 'Last {days} days',
  runAgain: 'Run again',
  verdict_running: '{count, plural, one {# check is} other {# checks are}} still running',
  verdict_broken: '{count, plural, one {# check fails} other {# checks fail, first}}: {worst}',
  verdict_degraded:
    'Data is arriving. {count, plural, one {# check needs attention} other {# checks need attention, first}}: {worst}',
  verdict_uncertain:
    'No check fails, but the result of {count, plural, one {# check} other {# checks}} is unknown',
  verdict_works:
    'Data is arriving. {count, plural, one {# check} other {# checks}} passed, none needs attention',
  checkedAt: 'Checked at {time}',
  checks: 'Checks, failed first',
  hops: 'Hops from Tetragon to you',
  notVisibleShort: 'not visible',
  repair: 'Repair',
  nextSteps: 'What you can do',
  openTopic: 'Step by step: {topic}',
  evidence: 'Evidence',
  moreRows: '{count, plural, one {# more row} other {# more rows}}',
  samples: 'Sample documents',
  sampleUnparsed: 'never parsed',
  masked: '{count, plural, one {# value} other {# values}} masked as a secret',
  queries: 'Questions to Elasticsearch',
  report: 'Report',
  reportHead: 'Checked at {time}, events of the last {hours} hours.',
});
