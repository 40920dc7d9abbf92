import { EVENT_TYPES as TYPES } from '../../../common/documents/event_types';
import { absenceReason } from '../../../common/setup/checks/event_types';
import { kindOfType, kindsOfTypes } from '../../events/event_type_messages';
import { formatCount, formatPercent } from '../../text/numbers';
import { fact, numberColumn, tableOf, textColumn, type CheckWords } from '../check_words';
import { lastHours, messages as common } from './common_messages';
import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.words.event_types', {
  title: 'Event types',
  neededMissing:
    '{documents, plural, one {The only event is not} other {None of the # events is}} {types}: the export’s allow list leaves {count, plural, one {it} other {them}} out, so process trees can’t be built.',
  neededMissingShort: 'no {type}',
  arrive:
    '{count, plural, one {# event type arrives} other {# event types arrive}}: {types}.{denied, select, true { Not exported: {places}.} other {}}',
  arriveShort: '{count, plural, one {# type} other {# types}}',
  place_kubeSystem: 'kube-system',
  place_cilium: 'cilium',
  place_host: 'host processes',
  absent_not_by_default: 'Tetragon’s default allow list leaves it out',
  absent_no_rate_limit: 'the export has no rate limit (default), or it was never reached',
  absent_own_tests: 'only in Tetragon’s own tests',
  absent_allow_list: 'the allow list leaves it out',
  absent_no_kprobe_fired: 'no TracingPolicy with kprobes fired, or the allow list leaves it out',
  absent_no_probe_fired:
    'no such TracingPolicy fired, or the allow list is the one of Elastic’s example, which has exec, exit and kprobe only',
  execArguments: 'Exec with arguments',
  execArgumentsScope: 'many programs are started without arguments',
  exits: 'Exit with a signal / with a code / with 0',
  exitsScope: 'Tetragon does not write an exit status of 0',
  kprobe: 'Kprobe with arguments',
  host: 'Events of the host',
  kubeSystem: 'Events of kube-system',
  cilium: 'Events of cilium',
  none: 'no such event',
  types: 'Event types',
  why: 'Why there are none',
  other: 'other',
  otherWhy: 'types of a newer Tetragon, or events that were never parsed',
});

type Words = Required<CheckWords<'event_types'>>;

export const conclusions: Words['conclusions'] = {
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
};

export const evidence: Words['evidence'] = (facts) => {
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
};

export const tables: Words['tables'] = ({ types, nodes, moreNodes, documents }) => {
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
};

function shareOf(part: number, whole: number): string {
  return whole === 0 ? messages.none() : `${formatCount(part)} (${formatPercent(part, whole)})`;
}
