import { DELAY_STEPS } from '../../../common/setup/checks/delay';
import { formatMilliseconds } from '../../text/format_duration';
import { formatCount, formatPercent } from '../../text/numbers';
import { fact, numberColumn, tableOf, textColumn, type CheckWords } from '../check_words';
import { messages as common } from '../messages/common_messages';
import { lastHours } from './common_words';
import { messages } from '../messages/delay_messages';

export const DELAY: CheckWords<'delay'> = {
  conclusions: {
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
  },
  evidence: ({ hours, events, leftOut, medianMs, p99Ms }) => {
    const scope = messages.scope({ events, range: lastHours(hours) });
    return [
      fact(messages.median(), formatMilliseconds(medianMs), scope),
      fact(messages.p99(), formatMilliseconds(p99Ms), scope),
      fact(messages.leftOut(), formatCount(leftOut), messages.leftOutScope()),
    ];
  },
  tables: ({ steps, events }) => [
    tableOf(messages.histogram(), DELAY_STEPS, [
      textColumn(messages.delay(), (step) => messages[`step_${step}`]()),
      numberColumn(common.events(), (step) => formatCount(steps[step])),
      numberColumn(common.share(), (step) => formatPercent(steps[step], events)),
    ]),
  ],
};
