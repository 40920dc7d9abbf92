import { RECORDABLE_NAMES, type RecordableName } from '../../../common/documents/recordable_facts';
import { formatCount } from '../../text/numbers';
import { fact, numberColumn, tableOf, textColumn, type CheckWords } from '../check_words';
import { messages as common } from '../messages/common_messages';
import { lastHours, partOf } from './common_words';
import { messages } from '../messages/recorded_messages';

export const RECORDED: CheckWords<'recorded'> = {
  conclusions: {
    recorded: ({ on, off, onSomeNodes }) => ({
      sentence: messages.sentence({
        on: on.length,
        onNames: listOf(on),
        off: off.length,
        offNames: listOf(off),
        mixed: onSomeNodes.length,
        mixedNames: listOf(onSomeNodes),
      }),
      short: partOf(formatCount(on.length), formatCount(on.length + off.length)),
    }),
  },
  evidence: ({ execs, hours }) => [fact(messages.starts(), formatCount(execs), lastHours(hours))],
  tables: ({ all, execs, nodes, moreNodes }) => [
    tableOf(messages.byOption(), RECORDABLE_NAMES, [
      textColumn(messages.recorded(), (option) => messages[`title_${option}`]()),
      textColumn(messages.isOn(), (option) =>
        all[option] > 0 && nodes.some(({ counts }) => counts[option] === 0)
          ? messages.onSomeNodes()
          : onOrOff(all[option]),
      ),
      numberColumn(messages.withIt(), (option) =>
        partOf(formatCount(all[option]), formatCount(execs)),
      ),
      textColumn(messages.without(), (option) => messages[`without_${option}`]()),
    ]),
    tableOf(
      common.byNode(),
      nodes,
      [
        textColumn(common.node(), ({ node }) => node || common.noName()),
        ...RECORDABLE_NAMES.map((option) =>
          textColumn<(typeof nodes)[number]>(messages[`title_${option}`](), ({ counts }) =>
            onOrOff(counts[option]),
          ),
        ),
      ],
      moreNodes,
    ),
  ],
};

function listOf(options: readonly RecordableName[]): string {
  return options.map((option) => messages[`title_${option}`]()).join(', ');
}

function onOrOff(documents: number): string {
  return documents > 0 ? messages.on() : messages.off();
}
