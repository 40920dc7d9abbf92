import { RECORDABLE_NAMES, type RecordableName } from '../../../common/documents/recordable_facts';
import { formatCount } from '../../text/numbers';
import { fact, numberColumn, tableOf, textColumn, type CheckWords } from '../check_words';
import { lastHours, partOf, messages as common } from './common_messages';
import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.words.recorded', {
  title: 'What is recorded',
  sentence:
    '{on, plural, =0 {Tetragon records only its defaults.} one {# option is on ({onNames}).} other {# options are on ({onNames}).}}{off, plural, =0 {} one { # is off ({offNames}).} other { # are off ({offNames}).}}{mixed, plural, =0 {} other { Not on every node: {mixedNames}.}}',
  title_credentials: 'Credentials',
  without_credentials: 'changes of user, setuid, and the user that a process really runs as',
  title_capabilities: 'Capabilities',
  without_capabilities: 'containers with dangerous capabilities',
  title_namespaces: 'Namespaces',
  without_namespaces: 'escapes into the host’s namespaces (nsenter)',
  title_ancestors: 'Ancestors',
  without_ancestors: 'ancestors beyond the grandparent where documents in between are missing',
  without_inInitTree: 'whether a process was injected from outside (kubectl exec)',
  title_inInitTree: 'in_init_tree',
  title_userNames: 'User names',
  without_userNames: 'names of users beside their numbers (on the host only)',
  title_environment: 'Environment variables',
  without_environment:
    'LD_PRELOAD and other variables (they can hold secrets: masked here, stored in full)',
  starts: 'Executions checked',
  byOption: 'By option',
  recorded: 'Recorded',
  isOn: 'State',
  on: 'on',
  off: 'off',
  onSomeNodes: 'on some nodes',
  withIt: 'Executions with it',
  without: 'Not shown without it',
});

type Words = Required<CheckWords<'recorded'>>;

export const conclusions: Words['conclusions'] = {
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
};

export const evidence: Words['evidence'] = ({ execs, hours }) => [
  fact(messages.starts(), formatCount(execs), lastHours(hours)),
];

export const tables: Words['tables'] = ({ all, execs, nodes, moreNodes }) => [
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
];

function listOf(options: readonly RecordableName[]): string {
  return options.map((option) => messages[`title_${option}`]()).join(', ');
}

function onOrOff(documents: number): string {
  return documents > 0 ? messages.on() : messages.off();
}
