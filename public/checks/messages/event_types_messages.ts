import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.messages.event_types', {
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
