import { formatCount, formatPercent } from '../../text/numbers';
import { fact, numberColumn, tableOf, textColumn, type CheckWords } from '../check_words';
import { lastHours, messages as common } from './common_messages';
import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.words.completeness', {
  title: 'Completeness',
  everyStart:
    'All of the newest {exits, plural, one {# process} other {# processes}} that ended have a start event, where one is expected.',
  startsMissing:
    '{missing, plural, one {# process} other {# processes}} of {expected} ({share}) ended without a start event: their trees are incomplete.',
  withoutId:
    'Unknown: {exits, plural, one {the only exit has no exec_id} other {none of the # exits has an exec_id}}, so nobody can tell which process ended. See Process identity.',
  scope: 'newest {exits, plural, one {# exit} other {# exits}} of the {range}',
  share: '{share} missing',
  missing: 'Start missing',
  forkedOnly: 'Not counted: only forked',
  forkedOnlyScope: 'a fork without an exec has no start event',
  older: 'Not counted: older than the data',
  oldest: 'oldest document {time}',
  duplicatesScope: 'redelivery by Filebeat, or a file read again; pages show such an event once',
  restarts: 'Restarts of Tetragon',
  nodes: '{nodes, plural, =0 {none seen} one {# node} other {# nodes}}',
  restartScope: 'nodes that read /proc again, {range}',
  examples: 'Ended without a start event',
  flags: 'Flags',
  started: 'Started',
  rereads: 'Nodes that read /proc (Tetragon restarted, or started for the first time)',
  processesRead: 'Processes read',
  last: 'Last',
});

type Words = Required<CheckWords<'completeness'>>;

export const conclusions: Words['conclusions'] = {
  every_start_known: ({ exits }) => ({
    sentence: messages.everyStart({ exits }),
    short: missingShare('0 %'),
  }),
  exits_without_id: ({ exits }) => ({ sentence: messages.withoutId({ exits }) }),
  starts_missing: ({ missing, expected }) => ({
    sentence: messages.startsMissing({
      missing,
      expected: formatCount(expected),
      share: formatPercent(missing, expected),
    }),
    short: missingShare(formatPercent(missing, expected)),
  }),
};

export const evidence: Words['evidence'] = (facts, time) => {
  const scope = messages.scope({ exits: facts.exits, range: lastHours(facts.hours) });
  const { oldest, restarts } = facts;
  return [
    fact(messages.missing(), formatCount(facts.missing), scope),
    fact(messages.forkedOnly(), formatCount(facts.forkedOnly), messages.forkedOnlyScope()),
    fact(
      messages.older(),
      formatCount(facts.older),
      oldest === undefined ? scope : messages.oldest({ time: time(oldest) }),
    ),
    fact(common.storedTwice(), formatCount(facts.duplicates), messages.duplicatesScope()),
    fact(
      messages.restarts(),
      messages.nodes({ nodes: restarts.length }),
      messages.restartScope({ range: lastHours(facts.hours) }),
    ),
  ];
};

export const tables: Words['tables'] = ({ examples, missing, restarts }, time) => [
  ...(examples.length > 0
    ? [
        tableOf(
          messages.examples(),
          examples,
          [
            textColumn('exec_id', ({ execId }) => execId),
            numberColumn('PID', ({ pid }) => (pid === undefined ? '' : String(pid))),
            textColumn(messages.flags(), ({ flags }) => flags.join(' ')),
            textColumn(messages.started(), ({ start }) => (start === undefined ? '' : time(start))),
          ],
          missing - examples.length,
        ),
      ]
    : []),
  ...(restarts.length > 0
    ? [
        tableOf(messages.rereads(), restarts, [
          textColumn(common.node(), ({ node }) => node || common.noName()),
          numberColumn(messages.processesRead(), ({ documents }) => formatCount(documents)),
          textColumn(messages.last(), ({ last }) => time(last)),
        ]),
      ]
    : []),
];

function missingShare(share: string): string {
  return messages.share({ share });
}
