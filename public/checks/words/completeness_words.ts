import { formatCount, formatPercent } from '../../text/numbers';
import { fact, numberColumn, tableOf, textColumn, type CheckWords } from '../check_words';
import { messages as common } from '../messages/common_messages';
import { lastHours } from './common_words';
import { messages } from '../messages/completeness_messages';

export const COMPLETENESS: CheckWords<'completeness'> = {
  conclusions: {
    every_start_known: ({ exits }) => ({
      sentence: messages.everyStart({ exits }),
      short: missingShare('0 %'),
    }),
    starts_missing: ({ missing, expected }) => ({
      sentence: messages.startsMissing({
        missing,
        expected: formatCount(expected),
        share: formatPercent(missing, expected),
      }),
      short: missingShare(formatPercent(missing, expected)),
    }),
  },
  evidence: (facts, time) => {
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
  },
  tables: ({ examples, missing, restarts }, time) => [
    ...(examples.length > 0
      ? [
          tableOf(
            messages.examples(),
            examples,
            [
              textColumn('exec_id', ({ execId }) => execId),
              numberColumn('PID', ({ pid }) => (pid === undefined ? '' : String(pid))),
              textColumn(messages.flags(), ({ flags }) => flags.join(' ')),
              textColumn(messages.started(), ({ start }) =>
                start === undefined ? '' : time(start),
              ),
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
  ],
};

function missingShare(share: string): string {
  return messages.share({ share });
}
