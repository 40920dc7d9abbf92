import { EVENT_TYPES as TYPES } from '../../../common/documents/event_types';
import { absenceReason } from '../../../common/setup/checks/event_types';
import { kindOfType, kindsOfTypes } from '../../events/event_type_messages';
import { formatCount, formatPercent } from '../../text/numbers';
import { fact, numberColumn, tableOf, textColumn, type CheckWords } from '../check_words';
import { messages as common } from '../messages/common_messages';
import { lastHours } from './common_words';
import { messages } from '../messages/event_types_messages';

export const EVENT_TYPES: CheckWords<'event_types'> = {
  conclusions: {
    needed_missing: ({ missing, documents }) => ({
      sentence: messages.neededMissing({
        documents,
        count: missing.length,
        types: missing.join(' / '),
      }),
      short: messages.neededMissingShort({ type: kindOfType(missing[0] ?? 'process_exec') }),
    }),
    arrive: ({ types, notExported }) => ({
      sentence: messages.arrive({
        count: types.length,
        types: kindsOfTypes(types),
        denied: String(notExported.length > 0),
        places: notExported.map((place) => messages[`place_${place}`]()).join(', '),
      }),
      short: messages.arriveShort({ count: types.length }),
    }),
  },
  evidence: (facts) => {
    const { types, exitWithCode, exitWithSignal } = facts;
    const scope = lastHours(facts.hours);
    const normal = Math.max(0, types.process_exit - exitWithCode - exitWithSignal);
    return [
      fact(common.events(), formatCount(facts.documents), scope),
      fact(
        messages.execArguments(),
        shareOf(facts.execWithArguments, types.process_exec),
        messages.execArgumentsScope(),
      ),
      fact(
        messages.exits(),
        [exitWithSignal, exitWithCode, normal].map(formatCount).join(' / '),
        messages.exitsScope(),
      ),
      fact(messages.kprobe(), shareOf(facts.kprobeWithArguments, types.process_kprobe), scope),
      fact(messages.host(), formatCount(facts.host), scope),
      fact(messages.kubeSystem(), formatCount(facts.kubeSystem), scope),
      fact(messages.cilium(), formatCount(facts.cilium), scope),
    ];
  },
  tables: ({ types, nodes, moreNodes, documents }) => {
    const known = TYPES.reduce((sum, type) => sum + types[type], 0);
    const rows: { type: string; events: number; why: string }[] = TYPES.filter(
      (type) => type !== 'test' || types.test > 0,
    ).map((type) => {
      const reason = absenceReason(type, types);
      return {
        type,
        events: types[type],
        why: reason ? messages[`absent_${reason}`]() : '',
      };
    });
    if (documents > known) {
      rows.push({ type: messages.other(), events: documents - known, why: messages.otherWhy() });
    }
    return [
      tableOf(messages.types(), rows, [
        textColumn(common.type(), ({ type }) => type),
        numberColumn(common.events(), ({ events }) => formatCount(events)),
        textColumn(messages.why(), ({ why }) => why),
      ]),
      tableOf(
        common.byNode(),
        nodes,
        [
          textColumn(common.node(), ({ node }) => node || common.noName()),
          numberColumn(common.events(), (node) => formatCount(node.documents)),
          ...TYPES.filter((type) => types[type] > 0).map((type) =>
            numberColumn<(typeof nodes)[number]>(kindOfType(type), (node) =>
              formatCount(node.types[type]),
            ),
          ),
        ],
        moreNodes,
      ),
    ];
  },
};

function shareOf(part: number, whole: number): string {
  return whole === 0 ? messages.none() : `${formatCount(part)} (${formatPercent(part, whole)})`;
}
