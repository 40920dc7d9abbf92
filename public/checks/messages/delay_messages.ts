import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.messages.delay', {
  beforeEvent:
    '{share} of the events were stored before they happened: the clocks of the nodes and of Filebeat differ, or a time zone is wrong.',
  clocksDiffer: 'clocks differ',
  eventTime: '@timestamp is the event’s own time. It doesn’t show how late events arrive.',
  eventTimeShort: 'event time',
  late: 'Half of the events are {median} late, and 1 % more than {p99}. @timestamp is the time of reading, because Filebeat’s documented configuration can’t find the event’s time: time ranges show late events where they were read, not where they happened.',
  lateShort: 'up to {p99}',
  timeOfReading:
    'Half of the events are searchable {median} after they happen, and 99 % within {p99}. @timestamp is the time of reading, because Filebeat’s documented configuration can’t find the event’s time; the pages allow for up to a minute.',
  scope: 'newest {events, plural, one {# event} other {# events}} of the {range}',
  step_before: 'before the event',
  step_same: 'same time',
  step_below_1_s: 'below 1 s',
  step_below_5_s: '1 to 5 s',
  step_below_60_s: '5 to 60 s',
  step_below_10_min: '1 to 10 min',
  step_below_60_min: '10 to 60 min',
  step_above: 'above 1 h',
  median: 'Median',
  p99: '99th percentile',
  leftOut: 'Not counted',
  leftOutScope:
    're-reads of /proc (flag procFS), whose time is a computed start, and events without a time',
  histogram: 'From the event to @timestamp',
  delay: 'Delay',
});
