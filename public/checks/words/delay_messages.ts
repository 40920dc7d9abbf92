import { DELAY_STEPS } from '../../../common/setup/checks/delay';
import { formatMilliseconds } from '../../text/format_duration';
import { formatCount, formatPercent } from '../../text/numbers';
import { fact, numberColumn, tableOf, textColumn, type CheckWords } from '../check_words';
import { lastHours, messages as common } from './common_messages';
import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.words.delay', {
  title: 'Delay',
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

type Words = Required<CheckWords<'delay'>>;

export const conclusions: Words['conclusions'] = {
  before_event: ({ early, events }) => ({
    sentence: messages.beforeEvent({ share: formatPercent(early, events) }),
    short: messages.clocksDiffer(),
  }),
  event_time: () => ({
    sentence: messages.eventTime(),
    short: messages.eventTimeShort(),
  }),
  late: ({ medianMs, p99Ms }) => ({
    sentence: messages.late({
      median: formatMilliseconds(medianMs),
      p99: formatMilliseconds(p99Ms),
    }),
    short: messages.lateShort({ p99: formatMilliseconds(p99Ms) }),
  }),
  time_of_reading: ({ medianMs, p99Ms }) => ({
    sentence: messages.timeOfReading({
      median: formatMilliseconds(medianMs),
      p99: formatMilliseconds(p99Ms),
    }),
    short: formatMilliseconds(medianMs),
  }),
};

export const evidence: Words['evidence'] = ({ hours, events, leftOut, medianMs, p99Ms }) => {
  const scope = messages.scope({ events, range: lastHours(hours) });
  return [
    fact(messages.median(), formatMilliseconds(medianMs), scope),
    fact(messages.p99(), formatMilliseconds(p99Ms), scope),
    fact(messages.leftOut(), formatCount(leftOut), messages.leftOutScope()),
  ];
};

export const tables: Words['tables'] = ({ steps, events }) => [
  tableOf(messages.histogram(), DELAY_STEPS, [
    textColumn(messages.delay(), (step) => messages[`step_${step}`]()),
    numberColumn(common.events(), (step) => formatCount(steps[step])),
    numberColumn(common.share(), (step) => formatPercent(steps[step], events)),
  ]),
];
